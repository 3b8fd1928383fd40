import type { Projection } from '@app/read-models';
import { personCodec } from '../person/person.codec';
import type { PersonEvent } from '../person/person.events';

/** Answers: what does the city hold of a person? Personal fields stay encrypted in it. */
export const personRecord: Projection<PersonEvent> = {
  name: 'person_record_v1',
  codecs: [personCodec],

  schema: `
    create table if not exists person_record_v1 (
      person_id uuid primary key,
      wilayah   text not null,
      stream    text not null,
      fields    jsonb not null
    )`,

  on: {
    PersonRegistered: (sql, { stream, data: { personId, wilayah, ...fields } }) =>
      sql.query(
        `insert into person_record_v1 (person_id, wilayah, stream, fields) values ($1, $2, $3, $4)
         on conflict (person_id) do nothing`,
        [personId, wilayah, stream, JSON.stringify(fields)],
      ),
  },
};
