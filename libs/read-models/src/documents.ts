import { type Event, idOf, type Recorded } from '@app/event-sourcing';
import type { Projection } from './subscriber';

/** A read model with one document for each stream, as it is declared: folded from the events, as a decision's state is. */
export interface Documents<E extends Event, Document> extends Pick<Projection<E>, 'name' | 'codecs'> {
  /** Pure. Undefined as long as there is nothing to show. */
  readonly fold: (document: Document | undefined, event: Recorded<E>) => Document | undefined;
}

/** Its table has the name of the read model, and the columns `id` (of the stream), `revision` and `document`. */
export const documents = <E extends Event, Document extends object>({
  name,
  codecs,
  fold,
}: Documents<E, Document>): Projection<E> => ({
  name,
  codecs,
  schema: `
    create table if not exists ${name} (
      id       uuid primary key,
      revision bigint not null,
      document jsonb not null
    )`,
  handles: () => true,

  apply: async (sql, events) => {
    const found = await sql.query<{ id: string; document: Document }>(
      { name: `read ${name}`, text: `select id, document from ${name} where id = any($1)` },
      [[...new Set(events.map(({ stream }) => idOf(stream)))]],
    );
    const documents = new Map(found.map(({ id, document }) => [id, document]));
    const revisions = new Map<string, bigint>();
    for (const event of events) {
      const id = idOf(event.stream);
      const document = fold(documents.get(id), event);
      if (!document) continue;
      documents.set(id, document);
      revisions.set(id, event.revision);
    }
    const ids = [...revisions.keys()];
    await sql.query(
      {
        name: `write ${name}`,
        text: `insert into ${name} (id, revision, document)
               select * from unnest($1::uuid[], $2::bigint[], $3::jsonb[])
               on conflict (id) do update set revision = excluded.revision, document = excluded.document`,
      },
      [ids, [...revisions.values()].map(String), ids.map((id) => JSON.stringify(documents.get(id)))],
    );
  },
});
