import type { DataRequestOutcome, RefusalGround } from '@app/contracts';
import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { dataBreachCodec } from '../data-breach/data-breach.codec';
import type { DataBreachEvent } from '../data-breach/data-breach.events';
import { dataRequestCodec } from '../data-request/data-request.codec';
import type { DataRequestEvent } from '../data-request/data-request.events';

const answered = (id: string, at: string, outcome: DataRequestOutcome, ground?: RefusalGround) =>
  write(`update data_duty_v2 set answered_at = $2, outcome = $3, ground = $4 where id = $1`, [
    id,
    at,
    outcome,
    ground,
  ]);

/** Answers: what was asked for or became due for people's data, until when, and how did it end? */
export const dataDuties = projection<DataRequestEvent | DataBreachEvent>({
  name: 'data_duty_v2',
  codecs: [dataRequestCodec, dataBreachCodec],

  schema: `
    create table if not exists data_duty_v2 (
      id        uuid primary key,
      kind      text not null,
      wilayah   text not null,
      person_id uuid,
      since     timestamptz not null,
      due_at    timestamptz not null,
      answered_at timestamptz,
      outcome   text,
      ground    text
    );
    create index if not exists data_duty_v2_person on data_duty_v2 (person_id)`,

  on: {
    DataRequestRecorded: ({ data: { dataRequestId, kind, wilayah, personId, receivedAt, dueAt } }) =>
      write(
        `insert into data_duty_v2 (id, kind, wilayah, person_id, since, due_at) values ($1, $2, $3, $4, $5, $6)`,
        [dataRequestId, kind, wilayah, personId, receivedAt, dueAt],
      ),

    BreachRecorded: ({ data: { breachId, wilayah, noticedAt, noticeDueAt } }) =>
      write(
        `insert into data_duty_v2 (id, kind, wilayah, since, due_at) values ($1, 'PEMBERITAHUAN_KEBOCORAN', $2, $3, $4)`,
        [breachId, wilayah, noticedAt, noticeDueAt],
      ),

    DataRequestFulfilled: ({ data: { dataRequestId }, metadata: { at } }) => answered(dataRequestId, at, 'DIPENUHI'),
    DataRequestRefused: ({ data: { dataRequestId, ground }, metadata: { at } }) =>
      answered(dataRequestId, at, 'DITOLAK', ground),
    BreachNoticeGiven: ({ data: { breachId, givenAt } }) => answered(breachId, givenAt, 'DIPENUHI'),
  },
});
