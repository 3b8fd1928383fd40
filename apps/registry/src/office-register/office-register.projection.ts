import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { officeCodec } from '../office/office.codec';
import type { OfficeEvent } from '../office/office.events';

/** Answers: which offices were revoked, why, and which of them count again? */
export const officeRegister = projection<OfficeEvent>({
  name: 'office_register_v1',
  codecs: [officeCodec],

  schema: `
    create table if not exists office_register_v1 (
      office_id    uuid primary key,
      subject      text not null,
      role         text not null,
      jurisdiction text not null,
      wilayah      text not null,
      standing     text not null,
      reason       text not null,
      since        text not null
    )`,

  on: {
    OfficeRevoked: ({ data: { officeId, subject, role, jurisdiction, wilayah, reason }, metadata: { at } }) =>
      write(
        `insert into office_register_v1 (office_id, subject, role, jurisdiction, wilayah, standing, reason, since)
         values ($1, $2, $3, $4, $5, 'REVOKED', $6, $7)
         on conflict (office_id) do update
           set standing = excluded.standing, reason = excluded.reason, since = excluded.since`,
        [officeId, subject, role, jurisdiction, wilayah, reason, at],
      ),

    OfficeRestored: ({ data: { officeId }, metadata: { at } }) =>
      write(`update office_register_v1 set standing = 'RESTORED', since = $2 where office_id = $1`, [officeId, at]),
  },
});
