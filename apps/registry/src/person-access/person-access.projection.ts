import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { personalDataAccessCodec } from '../personal-data-access/personal-data-access.codec';
import type { PersonalDataAccessEvent } from '../personal-data-access/personal-data-access.events';

/** Answers: who read what of this person, when, and for what? */
export const personAccess = projection<PersonalDataAccessEvent>({
  name: 'person_access_v2',
  codecs: [personalDataAccessCodec],

  schema: `
    create table if not exists person_access_v2 (
      person_id   uuid not null,
      position    bigint not null,
      read_id     uuid not null,
      at          text not null,
      actor       jsonb not null,
      purpose     text not null,
      occasion    text not null,
      fields      text[] not null,
      -- the grant by which it was shown, when that was not somebody's jurisdiction
      break_glass uuid,
      primary key (person_id, position)
    )`,

  on: {
    PersonalDataRead: ({ position, data, metadata }) => {
      const { readId, personIds, fields, purpose, occasion, breakGlass = null } = data;
      return write(
        `insert into person_access_v2 (person_id, position, read_id, at, actor, purpose, occasion, fields, break_glass)
         select unnest($1::uuid[]), $2, $3, $4, $5, $6, $7, $8, $9`,
        [
          personIds,
          position.toString(),
          readId,
          metadata.at,
          JSON.stringify(metadata.actor),
          purpose,
          occasion,
          fields,
          breakGlass,
        ],
      );
    },
  },
});
