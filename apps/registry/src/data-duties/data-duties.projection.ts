import { write } from '@app/postgres';
import { projection } from '@app/read-models';
import { dataBreachCodec } from '../data-breach/data-breach.codec';
import type { DataBreachEvent } from '../data-breach/data-breach.events';
import { dataRequestCodec } from '../data-request/data-request.codec';
import type { DataRequestEvent } from '../data-request/data-request.events';

const done = (id: string) => write(`delete from data_duty_v1 where id = $1`, [id]);

/** Answers: what is still to be done for people's data, and until when? */
export const dataDuties = projection<DataRequestEvent | DataBreachEvent>({
  name: 'data_duty_v1',
  codecs: [dataRequestCodec, dataBreachCodec],

  schema: `
    create table if not exists data_duty_v1 (
      id        uuid primary key,
      kind      text not null,
      wilayah   text not null,
      person_id uuid,
      since     timestamptz not null,
      due_at    timestamptz not null
    )`,

  on: {
    DataRequestRecorded: ({ data: { dataRequestId, kind, wilayah, personId, receivedAt, dueAt } }) =>
      write(
        `insert into data_duty_v1 (id, kind, wilayah, person_id, since, due_at) values ($1, $2, $3, $4, $5, $6)`,
        [dataRequestId, kind, wilayah, personId, receivedAt, dueAt],
      ),

    BreachRecorded: ({ data: { breachId, wilayah, noticedAt, noticeDueAt } }) =>
      write(
        `insert into data_duty_v1 (id, kind, wilayah, since, due_at) values ($1, 'PEMBERITAHUAN_KEBOCORAN', $2, $3, $4)`,
        [breachId, wilayah, noticedAt, noticeDueAt],
      ),

    DataRequestFulfilled: ({ data }) => done(data.dataRequestId),
    DataRequestRefused: ({ data }) => done(data.dataRequestId),
    BreachNoticeGiven: ({ data }) => done(data.breachId),
  },
});
