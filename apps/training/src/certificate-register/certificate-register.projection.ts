import type { Projection } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';

/** Answers: which certificates were issued, to whom by id, and which of them hold? */
export const certificateRegister: Projection<BimtekEvent> = {
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
    CertificateIssued: (sql, { position, data: { certificateId, bimtekId, personId, number, jp, result } }) =>
      sql.query(
        `insert into certificate_register_v1 (certificate_id, bimtek_id, person_id, number, jp, result, status, position)
         values ($1, $2, $3, $4, $5, $6, 'VALID', $7)`,
        [certificateId, bimtekId, personId, number, jp, JSON.stringify(result), position.toString()],
      ),

    CertificateRevoked: (sql, { data: { certificateId } }) =>
      sql.query(`update certificate_register_v1 set status = 'REVOKED' where certificate_id = $1`, [certificateId]),
  },
};
