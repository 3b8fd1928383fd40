import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import { KIM_ID, kimProposed, memberJoined, personId, SK_ID, skIssued } from '../kim/kim.fixtures';
import { personKims } from './person-kims.projection';

describe('What ties a person to KIM', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const left = (n: number, leftOn: string): KimEvent => ({
    type: 'MemberLeft',
    data: { kimId: KIM_ID, personId: personId(n), leftOn, reason: 'PINDAH' },
  });
  const given = (...facts: KimEvent[]) => project(spec.database, personKims, `kim-${KIM_ID}`, facts);

  it('is every membership, also one that was taken up again', async () => {
    await given(kimProposed, memberJoined(1), left(1, '2023-11-01'), memberJoined(1));
    expect(await spec.database.query('select person_id, left_on from person_kims_v1 order by position')).toEqual([
      { person_id: personId(1), left_on: '2023-11-01' },
      { person_id: personId(1), left_on: null },
    ]);
  });

  it('is every SK that names those who were members when it was issued', async () => {
    await given(kimProposed, memberJoined(1), memberJoined(2), left(2, '2023-11-01'), memberJoined(3), skIssued, {
      ...left(3, '2024-01-01'),
    });
    expect(await spec.database.query('select * from person_kims_v1_named order by person_id')).toEqual([
      { sk_id: SK_ID, person_id: personId(1) },
      { sk_id: SK_ID, person_id: personId(3) },
    ]);
    expect(await spec.database.query('select * from person_kims_v1_sk')).toEqual([
      { sk_id: SK_ID, kim_id: KIM_ID, in_force: true },
    ]);
  });
});
