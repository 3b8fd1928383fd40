import type { Recorded } from '@app/event-sourcing';
import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { kimCodec } from '../kim/kim.codec';
import type { KimEvent } from '../kim/kim.events';

const record = ({ id, revision, type, data, metadata }: Recorded<KimEvent>) =>
  write(
    `insert into kim_history_v2 (kim_id, revision, event_id, type, at, actor, imported_from, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[data.kimId, revision.toString(), id, type, metadata.at, JSON.stringify(metadata.actor)],
      ...[metadata.importedFrom, JSON.stringify(data)],
    ],
  );

/** Answers: what happened to one KIM, when, and by whose act? */
export const kimHistory = projection<KimEvent>({
  name: 'kim_history_v2',
  codecs: [kimCodec],

  schema: `
    create table if not exists kim_history_v2 (
      kim_id        uuid not null,
      revision      bigint not null,
      event_id      uuid not null,
      type          text not null,
      at            text not null,
      actor         jsonb not null,
      imported_from text,
      data          jsonb not null,
      primary key (kim_id, revision)
    )`,

  on: {},
  onEvery: record,
});
