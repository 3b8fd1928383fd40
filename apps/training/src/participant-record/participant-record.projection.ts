import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { bimtekCodec } from '../bimtek/bimtek.codec';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import type { TestResultCorrected, TestResultRecorded } from '../bimtek/results.events';

const attended = ({ bimtekId, personId, session }: { bimtekId: string; personId: string; session: number }) =>
  write(
    `update participant_record_v1 set attended = array_append(array_remove(attended, $3), $3)
     where bimtek_id = $1 and person_id = $2`,
    [bimtekId, personId, session],
  );

const scored = ({ data }: TestResultRecorded | TestResultCorrected) =>
  write(
    `update participant_record_v1 set ${data.test === 'PRE' ? 'pre_test' : 'post_test'} = $3
     where bimtek_id = $1 and person_id = $2`,
    [data.bimtekId, data.personId, data.score],
  );

/** Answers: to which Bimtek was somebody registered, which sessions did they attend, and what did they score? */
export const participantRecord = projection<BimtekEvent>({
  name: 'participant_record_v1',
  codecs: [bimtekCodec],

  schema: `
    create table if not exists participant_record_v1 (
      bimtek_id uuid not null,
      person_id uuid not null,
      attended  integer[] not null,
      pre_test  double precision,
      post_test double precision,
      primary key (person_id, bimtek_id)
    );
    create index if not exists participant_record_v1_bimtek on participant_record_v1 (bimtek_id)`,

  on: {
    ParticipantRegistered: ({ data: { bimtekId, personId } }) =>
      write(`insert into participant_record_v1 (bimtek_id, person_id, attended) values ($1, $2, '{}')`, [
        ...[bimtekId, personId],
      ]),

    RegistrationCorrected: ({ data: { bimtekId, personId } }) =>
      write(
        `insert into participant_record_v1 (bimtek_id, person_id, attended) values ($1, $2, '{}') on conflict do nothing`,
        [bimtekId, personId],
      ),

    ParticipantWithdrawn: ({ data: { bimtekId, personId } }) =>
      write(`delete from participant_record_v1 where bimtek_id = $1 and person_id = $2`, [bimtekId, personId]),

    AttendanceRecorded: ({ data }) => attended(data),

    AttendanceCorrected: ({ data }) =>
      data.attended
        ? attended(data)
        : write(
            `update participant_record_v1 set attended = array_remove(attended, $3)
             where bimtek_id = $1 and person_id = $2`,
            [data.bimtekId, data.personId, data.session],
          ),

    TestResultRecorded: scored,
    TestResultCorrected: scored,
  },
});
