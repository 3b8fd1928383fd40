import type { Projection } from '@app/read-models';
import { personalDataAccessCodec } from '../personal-data-access/personal-data-access.codec';
import type { PersonalDataAccessEvent } from '../personal-data-access/personal-data-access.events';

/** Answers: who read what of this person, when, and for what? */
export const personAccess: Projection<PersonalDataAccessEvent> = {
  name: 'person_access_v1',
  codecs: [personalDataAccessCodec],

  schema: `
    create table if not exists person_access_v1 (
      person_id uuid not null,
      position  bigint not null,
      read_id   uuid not null,
      at        text not null,
      actor     jsonb not null,
      purpose   text not null,
      occasion  text not null,
      fields    text[] not null,
      primary key (person_id, position)
    )`,

  on: {
    PersonalDataRead: (sql, { position, data: { readId, personIds, fields, purpose, occasion }, metadata }) =>
      sql.query(
        `insert into person_access_v1 (person_id, position, read_id, at, actor, purpose, occasion, fields)
         select unnest($1::uuid[]), $2, $3, $4, $5, $6, $7, $8`,
        [
          personIds,
          position.toString(),
          readId,
          metadata.at,
          JSON.stringify(metadata.actor),
          purpose,
          occasion,
          fields,
        ],
      ),
  },
};
