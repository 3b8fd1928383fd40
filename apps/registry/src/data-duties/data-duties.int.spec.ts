import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { DataBreachEvent } from '../data-breach/data-breach.events';
import { BREACH_ID, breachNoticeGiven, breachRecorded } from '../data-breach/data-breach.fixtures';
import type { DataRequestEvent } from '../data-request/data-request.events';
import {
  DATA_REQUEST_ID,
  dataRequestFulfilled,
  dataRequestRecorded,
  dataRequestRefused,
} from '../data-request/data-request.fixtures';
import { PERSON_ID } from '../person/person.fixtures';
import { dataDuties } from './data-duties.projection';

describe('What is due for people’s data', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const request = (...facts: DataRequestEvent[]) =>
    project(spec.database, dataDuties, `dataRequest-${DATA_REQUEST_ID}`, facts);
  const breach = (...facts: DataBreachEvent[]) =>
    project(spec.database, dataDuties, `dataBreach-${BREACH_ID}`, facts);
  const rows = () => spec.database.query('select * from data_duty_v2');
  const open = () => spec.database.query('select * from data_duty_v2 where answered_at is null');

  it('is a request until it is answered', async () => {
    await request(dataRequestRecorded);
    expect(await rows()).toEqual([
      {
        id: DATA_REQUEST_ID,
        kind: 'AKSES',
        wilayah: '18.72.05.1001',
        person_id: PERSON_ID,
        since: new Date('2023-11-19T09:00:00Z'),
        due_at: new Date('2023-11-22T09:00:00Z'),
        answered_at: null,
        outcome: null,
        ground: null,
      },
    ]);
  });

  it.each([
    [dataRequestFulfilled, { outcome: 'DIPENUHI', ground: null }],
    [dataRequestRefused, { outcome: 'DITOLAK', ground: dataRequestRefused.data.ground }],
  ])('is no request after %j, which is remembered', async (answer, remembered) => {
    await request(dataRequestRecorded, answer);
    expect(await open()).toEqual([]);
    expect(await rows()).toMatchObject([
      { person_id: PERSON_ID, ...remembered, answered_at: expect.any(Date) as Date },
    ]);
  });

  it('is the notice of a breach until it was given', async () => {
    await breach(breachRecorded);
    expect(await rows()).toMatchObject([{ id: BREACH_ID, kind: 'PEMBERITAHUAN_KEBOCORAN', person_id: null }]);
  });

  it('is no notice after it was given', async () => {
    await breach(breachRecorded, breachNoticeGiven);
    expect(await open()).toEqual([]);
  });
});
