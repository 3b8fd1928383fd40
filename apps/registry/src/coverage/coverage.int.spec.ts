import { METRO } from '@app/city/testing';
import { ReadModels } from '@app/read-models';
import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import { AUDITOR, established, KIM_ID, ready, skFacts } from '../kim/kim.fixtures';
import { coverage } from './coverage.projection';
import { GetCoverage, GetCoverageHandler } from './coverage.queries';

describe('Coverage', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const after = async (facts: KimEvent[], at = '2024-03-01T03:00:00.000Z') => {
    await project(spec.database, coverage, `kim-${KIM_ID}`, facts);
    const { kelurahan, regions } = await new GetCoverageHandler(
      spec.database,
      new ReadModels(spec.database, []),
      METRO,
    ).execute(new GetCoverage({}, { at, by: AUDITOR.by as never }));
    return { kelurahan, kims: Object.fromEntries(regions.map((each) => [each.wilayah, each.establishedKims])) };
  };
  const NONE = {
    kelurahan: { covered: 0, total: 2 },
    kims: { '18.72.05': 0, '18.72.05.1001': 0, '18.72.05.1002': 0 },
  };
  const ONE = { kelurahan: { covered: 1, total: 2 }, kims: { ...NONE.kims, '18.72.05.1001': 1 } };
  const dissolved: KimEvent = {
    type: 'KimDissolved',
    data: { kimId: KIM_ID, dissolvedOn: '2024-02-20', reason: 'TIDAK_AKTIF' },
  };

  it('counts no KIM before its SK', async () => {
    expect(await after(ready)).toEqual(NONE);
  });

  it.each<[string, KimEvent[], typeof NONE]>([
    ['from its SK on, where it is seated', [], ONE],
    ['while its SK is amended and extended', [skFacts.amended, skFacts.extended], ONE],
    ['once, when another SK takes the place of the first', [skFacts.superseding, skFacts.superseded], ONE],
    ['no longer, when it is revoked', [skFacts.revoked], NONE],
    ['no longer, when it has expired', [skFacts.expired], NONE],
    ['no longer, when it was dissolved', [skFacts.revoked, dissolved], NONE],
    ['again, when a further SK is issued', [skFacts.revoked, skFacts.superseding], ONE],
  ])('counts a KIM %s', async (_when, facts, expected) => {
    expect(await after([...established, ...facts])).toEqual(expected);
  });

  it('counts it to the last day of the term, and of an extension, whether its end was recorded or not', async () => {
    expect(await after(established, '2028-11-19T03:00:00.000Z')).toEqual(ONE);
    expect(await after(established, '2028-11-20T03:00:00.000Z')).toEqual(NONE);
  });

  it('counts it to the end of an extension', async () => {
    expect(await after([...established, skFacts.extended], '2030-11-19T03:00:00.000Z')).toEqual(ONE);
  });
});
