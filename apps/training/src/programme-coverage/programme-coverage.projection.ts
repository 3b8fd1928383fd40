import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { ParticipantRegistered, RegistrationCorrected } from '../bimtek/attendance.events';
import type { BimtekEvent } from '../bimtek/bimtek.events';

const cameFor = ({ data: { bimtekId, personId, kelurahan } }: ParticipantRegistered | RegistrationCorrected) =>
  write(
    `insert into programme_coverage_participant_v1 (bimtek_id, person_id, kelurahan) values ($1, $2, $3)
     on conflict (bimtek_id, person_id) do update set kelurahan = excluded.kelurahan`,
    [bimtekId, personId, kelurahan],
  );

/**
 * Answers: how far has the programme come? Keeps who was at which session for which kelurahan, by person id, and what their
 * certificates count; all of it of Bimtek that may not be closed yet.
 */
export const programmeCoverage = projection<BimtekEvent>({
  name: 'programme_coverage_v1',
  codecs: [bimtekCodec],

  schema: `
    create table if not exists programme_coverage_v1 (
      bimtek_id uuid primary key,
      kecamatan text not null
    );
    create table if not exists programme_coverage_participant_v1 (
      bimtek_id uuid not null,
      person_id uuid not null,
      kelurahan text,
      primary key (bimtek_id, person_id)
    );
    create table if not exists programme_coverage_attendance_v1 (
      bimtek_id uuid not null,
      person_id uuid not null,
      session   integer not null,
      primary key (bimtek_id, person_id, session)
    );
    create table if not exists programme_coverage_certificate_v1 (
      certificate_id uuid primary key,
      jp             integer not null
    )`,

  on: {
    ParticipantRegistered: cameFor,
    RegistrationCorrected: cameFor,

    AttendanceRecorded: ({ data: { bimtekId, personId, session } }) => write(ATTENDED, [bimtekId, personId, session]),

    AttendanceCorrected: ({ data: { bimtekId, personId, session, attended } }) =>
      write(attended ? ATTENDED : DID_NOT_ATTEND, [bimtekId, personId, session]),

    BimtekClosed: ({ data: { bimtekId, kecamatan } }) =>
      write(`insert into programme_coverage_v1 (bimtek_id, kecamatan) values ($1, $2)`, [bimtekId, kecamatan]),

    CertificateIssued: ({ data: { certificateId, jp } }) =>
      write(`insert into programme_coverage_certificate_v1 (certificate_id, jp) values ($1, $2)`, [
        ...[certificateId, jp],
      ]),

    CertificateRevoked: ({ data: { certificateId } }) =>
      write(`delete from programme_coverage_certificate_v1 where certificate_id = $1`, [certificateId]),
  },
});

const ATTENDED = `
  insert into programme_coverage_attendance_v1 (bimtek_id, person_id, session) values ($1, $2, $3)
  on conflict do nothing`;

const DID_NOT_ATTEND = `
  delete from programme_coverage_attendance_v1 where bimtek_id = $1 and person_id = $2 and session = $3`;
