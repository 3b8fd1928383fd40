import type { Recorded } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

const record = (sql: Sql, { id, revision, type, data, metadata }: Recorded<KimEvent>) =>
  sql.query(
    `insert into kim_history_v1 (kim_id, revision, event_id, type, at, actor, data)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [data.kimId, revision.toString(), id, type, metadata.at, JSON.stringify(metadata.actor), JSON.stringify(data)],
  );

/** Answers: what happened to one KIM, when, and by whose act? */
export const kimHistory: Projection<KimEvent> = {
  name: 'kim_history_v1',
  codecs: [kimCodec],

  schema: `
    create table if not exists kim_history_v1 (
      kim_id   uuid not null,
      revision bigint not null,
      event_id uuid not null,
      type     text not null,
      at       text not null,
      actor    jsonb not null,
      data     jsonb not null,
      primary key (kim_id, revision)
    )`,

  on: {
    KimProposed: record,
    MusyawarahHeld: record,
    MemberJoined: record,
    MemberLeft: record,
    OfficerAppointed: record,
    OfficerRelieved: record,
    SkIssued: record,
    SkIssueAbandoned: record,
    KimEstablished: record,
  },
};
