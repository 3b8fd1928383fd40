/** The whole storage format: one row an event, never changed and never deleted. */
export const schema = `
  create table if not exists event (
    position bigint primary key,
    stream text collate "C" not null,
    revision bigint not null,
    id uuid not null,
    type text not null,
    is_json boolean not null,
    data bytea not null,
    metadata bytea not null,
    created timestamptz not null,
    unique (stream, revision)
  );
  -- answers whether an append is the repetition of an earlier one
  create index if not exists event_by_id on event (id);
`;
