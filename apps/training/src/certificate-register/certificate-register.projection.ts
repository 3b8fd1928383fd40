import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';

/** Answers: which certificates were issued, to whom by id, and which of them hold? */
export const certificateRegister = projection<BimtekEvent>({
  name: 'certificate_register_v1',
  codecs: [bimtekCodec],

  schema: `
    create table if not exists certificate_register_v1 (
      certificate_id uuid primary key,
      bimtek_id      uuid not null,
      person_id      uuid not null,
      number         text not null,
      jp             integer not null,
      result         jsonb not null,
      status         text not null,
      position       bigint not null
    );
    create index if not exists certificate_register_v1_person on certificate_register_v1 (person_id)`,

  on: {
    CertificateIssued: ({ position, data: { certificateId, bimtekId, personId, number, jp, result } }) =>
      write(
        `insert into certificate_register_v1 (certificate_id, bimtek_id, person_id, number, jp, result, status, position)
         values ($1, $2, $3, $4, $5, $6, 'VALID', $7)`,
        [certificateId, bimtekId, personId, number, jp, JSON.stringify(result), position.toString()],
      ),

    CertificateRevoked: ({ data: { certificateId } }) =>
      write(`update certificate_register_v1 set status = 'REVOKED' where certificate_id = $1`, [certificateId]),
  },
});
