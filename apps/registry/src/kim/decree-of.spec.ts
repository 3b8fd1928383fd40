import { METRO } from '@app/city/testing';
import { decreeOf } from './decree-of';
import { existing } from './kim.decider';
import {
  AMENDMENT_ID,
  established,
  KIM_ID,
  LURAH,
  personId,
  REVOCATION_ID,
  SIGNATORY,
  skFacts,
} from './kim.fixtures';
import type { KimEvent } from './kim.events';
import { evolve, unknownKim } from './kim.state';
import { AmendSk, RevokeSk } from './sk.commands';

const after = (...facts: KimEvent[]) => existing(facts.reduce(evolve, unknownKim));
const FIRST = { number: '17 Tahun 2023', decreedOn: '2023-11-20' };
const AMENDMENT = { number: '2 Tahun 2024', decreedOn: '2024-02-01' };

describe('The decree to be printed', () => {
  const further = { kimId: KIM_ID, skId: AMENDMENT_ID, number: '9', decreedOn: '2024-02-02', signatory: SIGNATORY };
  const amending = (...facts: KimEvent[]) => decreeOf(new AmendSk(further, LURAH), SIGNATORY, after(...facts), METRO);

  it('names the SK that it is on, and what amended that before', () => {
    expect(amending(...established).earlier).toEqual({ ...FIRST, amendments: [] });
    expect(amending(...established, skFacts.amended).earlier).toEqual({ ...FIRST, amendments: [AMENDMENT] });
    expect(amending(...established, skFacts.amended, skFacts.extended).earlier?.amendments).toEqual([AMENDMENT]);
  });

  it('counts anew after another SK took the place', () => {
    const { earlier } = amending(...established, skFacts.amended, skFacts.superseding, skFacts.superseded);
    expect(earlier).toEqual({ number: '4 Tahun 2024', decreedOn: '2024-02-01', amendments: [] });
  });

  it('says why the SK is revoked, and lists nobody then', () => {
    const revoke = new RevokeSk({ ...further, skId: REVOCATION_ID, reason: 'CACAT_HUKUM' }, LURAH);
    const decree = decreeOf(revoke, SIGNATORY, after(...established), METRO);
    expect(decree).toMatchObject({ kind: 'REVOKE', reason: 'CACAT_HUKUM', roster: [] });
    expect(amending(...established).roster.map((member) => member.personId)).toEqual([1, 2, 3].map(personId));
  });
});
