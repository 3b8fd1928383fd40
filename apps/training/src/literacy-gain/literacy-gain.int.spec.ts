import { METRO } from '@app/city/testing';
import { ReadModels } from '@app/read-models';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import {
  attended,
  BIMTEK_ID,
  bimtekClosed,
  bimtekPlanned,
  OTHER_BIMTEK_ID,
  registered,
  scored,
} from '../bimtek/bimtek.fixtures';
import { askedBy, ofBimtek, projectAll } from '../read-models.fixtures';
import { GetLiteracyGain, GetLiteracyGainHandler } from './literacy-gain.queries';

/** So many who took both tests: 10, 20, ... before, and 50 more after. */
const tested = (count: number): BimtekEvent[] =>
  Array.from({ length: count }, (_, index) => index + 1).flatMap((n) => [
    ...[registered(n), attended(n), scored(n, 'PRE', n * 10), scored(n, 'POST', n * 10 + 50)],
  ]);

const of = (count: number): BimtekEvent[] => [bimtekPlanned, ...tested(count), bimtekClosed];

describe('The gain of literacy', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const gain = (wilayah?: string) =>
    new GetLiteracyGainHandler(spec.database, new ReadModels(spec.database, []), METRO).execute(
      new GetLiteracyGain({ ...(wilayah && { wilayah }) }, askedBy()),
    );
  const SHOWN = { participants: 5, meanPreTest: 30, meanPostTest: 80, meanGain: 50, suppressed: false };

  it('is of those who took both tests', async () => {
    const before: BimtekEvent[] = [registered(9), attended(9), scored(9, 'PRE', 100)];
    await projectAll(spec.database, [bimtekPlanned, ...tested(5), ...before, bimtekClosed]);
    const bimtek = { bimtekId: BIMTEK_ID, kecamatan: '18.72.05', theme: 'Pemberdayaan KIM', firstDay: '2023-10-18' };
    await expect(gain()).resolves.toEqual({
      smallestCell: 5,
      byKecamatan: [{ kecamatan: '18.72.05', ...SHOWN }],
      byBimtek: [{ ...bimtek, ...SHOWN }],
    });
    await expect(gain('18.72.04')).resolves.toMatchObject({ byKecamatan: [], byBimtek: [] });
  });

  it('is not shown of so few that they could be told apart', async () => {
    await projectAll(spec.database, of(4));
    const { byBimtek, byKecamatan } = await gain();
    expect(byKecamatan).toEqual([{ kecamatan: '18.72.05', suppressed: true }]);
    expect(byBimtek[0]).not.toHaveProperty('participants');
    expect(byBimtek[0]).not.toHaveProperty('meanGain');
  });

  it('of a few cannot be found by taking others away from their kecamatan', async () => {
    await projectAll(spec.database, [...of(5), ...ofBimtek(OTHER_BIMTEK_ID, of(4))]);
    await expect(gain()).resolves.toMatchObject({ byKecamatan: [{ kecamatan: '18.72.05', ...SHOWN }] });
  });

  it('is of Bimtek that are closed', async () => {
    await projectAll(spec.database, [bimtekPlanned, ...tested(5)]);
    await expect(gain()).resolves.toMatchObject({ byBimtek: [] });
  });
});
