import type { Sql } from '@app/postgres';
import type { Projection } from '@app/read-models';
import { dataBreachCodec } from '../data-breach/data-breach.codec';
import type { DataBreachEvent } from '../data-breach/data-breach.events';
import { dataRequestCodec } from '../data-request/data-request.codec';
import type { DataRequestEvent } from '../data-request/data-request.events';

const done = (sql: Sql, id: string) => sql.query(`delete from data_duty_v1 where id = $1`, [id]);

/** Answers: what is still to be done for people's data, and until when? */
export const dataDuties: Projection<DataRequestEvent | DataBreachEvent> = {
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
    DataRequestRecorded: (sql, { data: { dataRequestId, kind, wilayah, personId, receivedAt, dueAt } }) =>
      sql.query(
        `insert into data_duty_v1 (id, kind, wilayah, person_id, since, due_at) values ($1, $2, $3, $4, $5, $6)`,
        [dataRequestId, kind, wilayah, personId, receivedAt, dueAt],
      ),

    BreachRecorded: (sql, { data: { breachId, wilayah, noticedAt, noticeDueAt } }) =>
      sql.query(
        `insert into data_duty_v1 (id, kind, wilayah, since, due_at) values ($1, 'PEMBERITAHUAN_KEBOCORAN', $2, $3, $4)`,
        [breachId, wilayah, noticedAt, noticeDueAt],
      ),

    DataRequestFulfilled: (sql, { data }) => done(sql, data.dataRequestId),
    DataRequestRefused: (sql, { data }) => done(sql, data.dataRequestId),
    BreachNoticeGiven: (sql, { data }) => done(sql, data.breachId),
  },
};
