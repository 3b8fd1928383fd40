import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { KimEvent } from '../kim/kim.events';
import {
  AMENDMENT_ID,
  EXTENSION_ID,
  KIM_ID,
  kimProposed,
  memberJoined,
  OTHER_SK_ID,
  personId,
  SIGNATORY,
  SK_ID,
  skFacts,
  skIssued,
} from '../kim/kim.fixtures';
import { personKims } from './person-kims.projection';

const dissolved: KimEvent = {
  type: 'KimDissolved',
  data: { kimId: KIM_ID, dissolvedOn: '2024-03-01', reason: 'KEPUTUSAN_MUSYAWARAH' },
};

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
    expect(await spec.database.query('select person_id, left_on from person_kims_v2 order by position')).toEqual([
      { person_id: personId(1), left_on: '2023-11-01' },
      { person_id: personId(1), left_on: null },
    ]);
  });

  /** Who is named by which decree that holds: pairs of a decree's id and a person's number. */
  const named = () =>
    spec.database.query(
      `select sk_id, person_id from person_kims_v2_named join person_kims_v2_sk using (sk_id)
       where in_force order by sk_id, person_id`,
    );
  const naming = (skId: string, ...people: number[]) =>
    people.map((n) => ({ sk_id: skId, person_id: personId(n) })).sort((a, b) => (a.person_id < b.person_id ? -1 : 1));

  it('is every SK that names those who were members when it was issued, and who signed it', async () => {
    await given(kimProposed, memberJoined(1), memberJoined(2), left(2, '2023-11-01'), memberJoined(3), skIssued, {
      ...left(3, '2024-01-01'),
    });
    expect(await named()).toEqual(naming(SK_ID, 1, 3, 90));
  });

  it('is the amendment in place of the earlier roster, and once a member who signs', async () => {
    const signedByMember = {
      ...skIssued,
      data: { ...skIssued.data, signatory: { ...SIGNATORY, personId: personId(1) } },
    };
    await given(
      kimProposed,
      memberJoined(1),
      memberJoined(2),
      signedByMember,
      left(2, '2024-01-01'),
      skFacts.amended,
    );
    expect(await named()).toEqual(naming(AMENDMENT_ID, 1, 90));
  });

  it('is of an extension only who signed it', async () => {
    await given(kimProposed, memberJoined(1), skIssued, skFacts.extended);
    expect(await named()).toEqual([...naming(SK_ID, 1, 90), ...naming(EXTENSION_ID, 90)]);
  });

  const { superseding, superseded, revoked, expired } = skFacts;
  it.each<[string, KimEvent[], object[]]>([
    ['a new SK took its place', [superseding, superseded], naming(OTHER_SK_ID, 1, 90)],
    ['it was revoked', [revoked], []],
    ['its term ended', [expired], []],
    ['the KIM was dissolved', [dissolved], []],
  ])('is no SK, nor what was decreed on it, once %s', async (_, ending, left) => {
    await given(kimProposed, memberJoined(1), skIssued, skFacts.amended, skFacts.extended, ...ending);
    expect(await named()).toEqual(left);
  });
});
