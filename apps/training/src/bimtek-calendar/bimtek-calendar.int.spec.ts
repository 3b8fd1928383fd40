import { METRO } from '@app/city/testing';
import type { FindBimteksRequest } from '@app/contracts';
import { ReadModels } from '@app/read-models';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import {
  BIMTEK_ID,
  bimtekCancelled,
  bimtekPlanned,
  closed,
  ORGANISER,
  OTHER_BIMTEK_ID,
  personId,
  registered,
  SESSIONS,
  VENUE,
} from '../bimtek/bimtek.fixtures';
import { askedBy, ofBimtek, projectAll } from '../read-models.fixtures';
import { FindBimteks, FindBimteksHandler, ReadCalendar, ReadCalendarHandler } from './bimtek-calendar.queries';

const JUST_BEFORE_NOVEMBER = [{ start: '2023-10-31T17:30:00Z', end: '2023-10-31T20:00:00Z' }];

describe('The calendar of Bimtek', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const find = (data: FindBimteksRequest = {}) =>
    new FindBimteksHandler(spec.database, new ReadModels(spec.database, []), METRO).execute(
      new FindBimteks(data, askedBy()),
    );
  const ids = async (data: FindBimteksRequest) => (await find(data)).bimteks.map(({ bimtekId }) => bimtekId);
  const moved: BimtekEvent = {
    type: 'BimtekRescheduled',
    data: { bimtekId: OTHER_BIMTEK_ID, sessions: JUST_BEFORE_NOVEMBER, venue: 'Aula lain' },
  };

  it('shows what is planned, and how many have a seat', async () => {
    const waits = registered(3, 'WAITING');
    await projectAll(spec.database, [
      ...[bimtekPlanned, registered(1), registered(2), waits, registered(4, 'WAITING')],
      { type: 'ParticipantWithdrawn', data: { bimtekId: BIMTEK_ID, personId: personId(1) } },
      { type: 'SeatGranted', data: { bimtekId: BIMTEK_ID, personId: personId(3) } },
    ]);
    await expect(find()).resolves.toEqual({
      bimteks: [
        {
          ...{ bimtekId: BIMTEK_ID, organiser: ORGANISER, kecamatan: '18.72.05', theme: 'Pemberdayaan KIM' },
          ...{ mode: 'LURING', status: 'PLANNED', venue: VENUE, sessions: SESSIONS, capacity: 2 },
          ...{ registered: 2, waiting: 1, revision: '6', updatedAt: '2023-11-20T03:00:00.000Z', position: '6' },
        },
      ],
      position: '6',
    });
  });

  it('finds by region, status and month, which is one of the city', async () => {
    await projectAll(spec.database, [
      ...closed,
      ...ofBimtek(OTHER_BIMTEK_ID, [bimtekPlanned, bimtekCancelled]),
      moved,
    ]);
    await expect(ids({ wilayah: '18.72' })).resolves.toEqual([BIMTEK_ID, OTHER_BIMTEK_ID]);
    await expect(ids({ wilayah: '18.72.04' })).resolves.toEqual([]);
    await expect(ids({ status: 'CLOSED' })).resolves.toEqual([BIMTEK_ID]);
    await expect(ids({ status: 'CANCELLED' })).resolves.toEqual([OTHER_BIMTEK_ID]);
    await expect(ids({ month: '2023-10' })).resolves.toEqual([BIMTEK_ID]);
    await expect(ids({ month: '2023-11' })).resolves.toEqual([OTHER_BIMTEK_ID]);
  });

  it('counts the seat of whoever was put on the list afterwards', async () => {
    const correction = { bimtekId: BIMTEK_ID, role: 'LURAH', reason: 'BUKTI_BARU' } as const;
    await projectAll(spec.database, [
      ...closed,
      { type: 'RegistrationCorrected', data: { ...correction, personId: personId(1) } },
      { type: 'RegistrationCorrected', data: { ...correction, personId: personId(2) } },
    ]);
    await expect(find()).resolves.toMatchObject({ bimteks: [{ registered: 2 }] });
  });

  it('shows what was revised', async () => {
    const theme = 'Cek fakta';
    await projectAll(spec.database, [
      bimtekPlanned,
      { type: 'BimtekRevised', data: { bimtekId: BIMTEK_ID, theme, capacity: 60 } },
    ]);
    await expect(find()).resolves.toMatchObject({ bimteks: [{ theme, capacity: 60 }] });
  });

  it('has pages', async () => {
    await projectAll(spec.database, [bimtekPlanned, ...ofBimtek(OTHER_BIMTEK_ID, [bimtekPlanned]), moved]);
    const { bimteks, next = '' } = await find({ limit: 1 });
    expect(bimteks).toMatchObject([{ bimtekId: BIMTEK_ID }]);
    const rest = await find({ limit: 1, cursor: next });
    expect(rest).toMatchObject({ bimteks: [{ bimtekId: OTHER_BIMTEK_ID, venue: 'Aula lain' }] });
    expect(rest).not.toHaveProperty('next');
  });

  it('shows what changed after an earlier answer, in the order in which it changed', async () => {
    const facts = [bimtekPlanned, ...ofBimtek(OTHER_BIMTEK_ID, [bimtekPlanned])];
    await projectAll(spec.database, facts);
    const { position: updatedSince } = await find({ limit: 1 });
    expect(updatedSince).toBe('1');
    await expect(ids({ updatedSince })).resolves.toEqual([]);
    for (const change of [registered(1), moved, registered(2)]) {
      facts.push(change);
      await projectAll(spec.database, facts);
    }
    await expect(ids({ updatedSince, sort: 'updatedAt' })).resolves.toEqual([OTHER_BIMTEK_ID, BIMTEK_ID]);
    await expect(ids({ updatedSince, sort: 'updatedAt', order: 'desc' })).resolves.toEqual([
      BIMTEK_ID,
      OTHER_BIMTEK_ID,
    ]);
    await expect(ids({ updatedSince: '3' })).resolves.toEqual([BIMTEK_ID]);
    await expect(ids({ order: 'desc' })).resolves.toEqual([OTHER_BIMTEK_ID, BIMTEK_ID]);
    const { next = '' } = await find({ sort: 'updatedAt', limit: 1 });
    await expect(ids({ sort: 'updatedAt', limit: 1, cursor: next })).resolves.toEqual([BIMTEK_ID]);
  });

  it('is public from a day on, whatever became of a Bimtek, the newest first', async () => {
    await projectAll(spec.database, [
      ...closed,
      ...ofBimtek(OTHER_BIMTEK_ID, [bimtekPlanned, bimtekCancelled]),
      moved,
    ]);
    const from = async (day: string, wilayah?: string) => {
      const handler = new ReadCalendarHandler(spec.database, new ReadModels(spec.database, []));
      const { bimteks } = await handler.execute(new ReadCalendar({ from: day, ...(wilayah && { wilayah }) }));
      return bimteks.map(({ bimtekId, status }) => [bimtekId, status]);
    };
    const later = [OTHER_BIMTEK_ID, 'CANCELLED'];
    await expect(from('2023-10-19')).resolves.toEqual([later, [BIMTEK_ID, 'CLOSED']]);
    await expect(from('2023-10-21')).resolves.toEqual([later]);
    await expect(from('2023-11-02')).resolves.toEqual([]);
    await expect(from('2023-10-19', '18.72.04')).resolves.toEqual([]);
  });
});
