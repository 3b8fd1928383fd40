import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import { established, KIM_ID, OTHER_SK_ID, SK_ID, skFacts, skIssued } from '../kim/kim.fixtures';
import { skTerms } from './sk-terms.projection';

describe('The terms of SK', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const rowsAfter = async (...facts: KimEvent[]) => {
    await project(spec.database, skTerms, `kim-${KIM_ID}`, facts);
    return spec.database.query('select * from sk_terms_v1');
  };

  const issued = { sk_id: SK_ID, kim_id: KIM_ID, term_end: '2028-11-19', announced: null };

  it('end with the SK as it was issued', async () => {
    expect(await rowsAfter(...established)).toEqual([issued]);
  });

  it('end nowhere where the SK of the past states none', async () => {
    const { termEnd: _, ...unlimited } = skIssued.data;
    expect(await rowsAfter({ type: 'SkIssued', data: unlimited })).toEqual([]);
  });

  it('know the nearest announcement', async () => {
    const sooner: KimEvent = { type: 'SkExpiryAnnounced', data: { ...skFacts.announced.data, daysBefore: 7 } };
    expect(await rowsAfter(...established, skFacts.announced, sooner)).toEqual([{ ...issued, announced: 7 }]);
    expect(await rowsAfter(...established, sooner, skFacts.announced)).toEqual([{ ...issued, announced: 7 }]);
  });

  it('begin anew with an extension', async () => {
    expect(await rowsAfter(...established, skFacts.announced, skFacts.extended)).toEqual([
      { ...issued, term_end: '2030-11-19' },
    ]);
  });

  it('pass on to the SK that supersedes', async () => {
    expect(await rowsAfter(...established, skFacts.superseding, skFacts.superseded)).toEqual([
      { ...issued, sk_id: OTHER_SK_ID, term_end: '2029-01-31' },
    ]);
  });

  it.each([
    ['revoked', skFacts.revoked],
    ['expired', skFacts.expired],
    [
      'of a KIM that was dissolved',
      { type: 'KimDissolved', data: { kimId: KIM_ID, dissolvedOn: '2024-03-01', reason: 'TIDAK_AKTIF' } },
    ],
  ] as const)('are none where the SK is %s', async (_what, fact) => {
    expect(await rowsAfter(...established, fact)).toEqual([]);
  });
});
