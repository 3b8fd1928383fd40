import { METRO } from '@app/city/testing';
import type { AmendSkRequest, DecreeDocument, ExtendSkBody, IssueSkBody } from '@app/contracts';
import type { Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import { CALENDAR } from './kim.authority';
import { kimDecider } from './kim.decider';
import type { KimEvent } from './kim.events';
import {
  AMENDMENT_ID,
  established,
  EXTENSION_ID,
  KETUA,
  KIM_ID,
  kimEstablished,
  kimProposed,
  LURAH,
  memberJoined,
  members,
  musyawarahHeld,
  officers,
  OTHER_SK_ID,
  ready,
  REVOCATION_ID,
  SIGNATORY,
  SK_ID,
  skFacts,
  skIssued,
  stampOf,
} from './kim.fixtures';
import {
  AbandonSkIssue,
  AmendSk,
  AnnounceSkExpiry,
  ExpireSk,
  ExtendSk,
  IssueSk,
  RevokeSk,
  SupersedeSk,
} from './sk.commands';

const { given } = specFor(kimDecider(METRO));

const decree = (skId: string, number: string, decreedOn = '2024-02-01'): AmendSkRequest => ({
  kimId: KIM_ID,
  skId,
  number,
  decreedOn,
  signatory: SIGNATORY,
});

const issue = (change: Partial<IssueSkBody> = {}, stamp: Stamp = LURAH, document?: DecreeDocument) =>
  new IssueSk({ ...decree(SK_ID, '17 Tahun 2023', '2023-11-20'), ...change }, stamp, document ? { document } : {});
const amend = (decreedOn?: string, stamp?: Stamp) =>
  new AmendSk(decree(AMENDMENT_ID, '2 Tahun 2024', decreedOn), stamp ?? LURAH);
const extend = (change: Partial<ExtendSkBody> = {}) =>
  new ExtendSk({ ...decree(EXTENSION_ID, '3 Tahun 2024'), termEnd: '2030-11-19', ...change }, LURAH);
const supersede = (decreedOn?: string) => new SupersedeSk(decree(OTHER_SK_ID, '4 Tahun 2024', decreedOn), LURAH);
const revoke = (decreedOn?: string) =>
  new RevokeSk({ ...decree(REVOCATION_ID, '5 Tahun 2024', decreedOn), reason: 'TIDAK_AKTIF' }, LURAH);

const onDay = (day: string): Stamp => ({ ...stampOf(CALENDAR), at: `${day}T03:00:00.000Z` });
const announce = (day: string, daysBefore: number) =>
  new AnnounceSkExpiry({ kimId: KIM_ID, skId: SK_ID, daysBefore }, onDay(day));
const expire = (day: string, skId = SK_ID) => new ExpireSk({ kimId: KIM_ID, skId }, onDay(day));

const DOCUMENT: DecreeDocument = {
  sha256: 'ab'.repeat(32),
  bytes: 40_000,
  signature: { algorithm: 'Ed25519', keyId: 'k1', value: 'c2ln' },
};

const issuedWith = (change: Partial<typeof skIssued.data>): KimEvent => ({
  type: 'SkIssued',
  data: { ...skIssued.data, ...change },
});

describe('The SK of a KIM', () => {
  describe('has a term', () => {
    it('of five years, when it names no other (policy of the city)', () => {
      given(...ready)
        .when(issue())
        .then(skIssued, kimEstablished);
    });

    it('of its own', () => {
      given(...ready)
        .when(issue({ termStart: '2024-01-01', termEnd: '2026-12-31' }))
        .then(issuedWith({ termStart: '2024-01-01', termEnd: '2026-12-31' }), kimEstablished);
    });

    it('that begins with the decree at the earliest, and ends after it began', () => {
      given(...ready)
        .when(issue({ termStart: '2023-11-19' }))
        .thenRejected('dates_out_of_order');
      given(...ready)
        .when(issue({ termEnd: '2023-11-19' }))
        .thenRejected('dates_out_of_order');
    });
  });

  it('is decreed after the musyawarah, and not on a day to come', () => {
    given(...ready)
      .when(issue({ decreedOn: '2023-10-24' }))
      .thenRejected('dates_out_of_order');
    given(...ready)
      .when(issue({ decreedOn: '2024-03-02' }))
      .thenRejected('date_in_future');
  });

  it('names its document', () => {
    given(...ready)
      .when(issue({}, LURAH, DOCUMENT))
      .then(issuedWith({ document: DOCUMENT }), kimEstablished);
  });

  it('is not issued for more members than the policy of its day allows', () => {
    given(kimProposed, musyawarahHeld, ...members(31), ...officers)
      .when(issue())
      .thenRejected('too_many_members');
  });

  describe('of the past', () => {
    const imported: Stamp = { ...LURAH, importedFrom: 'kims.csv, line 2' };
    const { signatory, termEnd, ...stated } = skIssued.data;

    it('needs no musyawarah that anybody remembers, and has the term that it states', () => {
      const { signatory: nobody, ...request } = issue().data;
      given(kimProposed, ...members(3), ...officers)
        .when(new IssueSk(request, imported))
        .then({ type: 'SkIssued', data: stated }, kimEstablished);
      given(kimProposed, ...members(3), ...officers)
        .when(new IssueSk({ ...request, termEnd: '2026-11-19' }, imported))
        .then({ type: 'SkIssued', data: { ...stated, termEnd: '2026-11-19' } }, kimEstablished);
    });
  });

  describe('is amended', () => {
    it('by a further decree of the same office, and then is as the roster is', () => {
      given(...established, memberJoined(4), skFacts.amendmentNeeded)
        .when(amend())
        .then(skFacts.amended);
      given(...established, skFacts.amendmentNeeded, skFacts.amended)
        .when(amend())
        .thenNothing();
    });

    it('while it is in force', () => {
      given(...ready)
        .when(amend())
        .thenRejected('sk_not_in_force');
      given(...established, skFacts.revoked)
        .when(amend())
        .thenRejected('sk_not_in_force');
      given(...established, skFacts.expired)
        .when(amend())
        .thenRejected('sk_not_in_force');
    });

    it('with all officers, not before the last decree on it, not on a day to come', () => {
      const relieved: KimEvent = {
        type: 'OfficerRelieved',
        data: { kimId: KIM_ID, post: 'KETUA', personId: 'any', until: '2024-01-02' },
      };
      given(...established, relieved)
        .when(amend())
        .thenRejected('officers_incomplete');
      given(...established)
        .when(amend('2023-11-19'))
        .thenRejected('dates_out_of_order');
      given(...established, skFacts.extended)
        .when(amend('2024-01-31'))
        .thenRejected('dates_out_of_order');
      given(...established)
        .when(amend('2024-03-02'))
        .thenRejected('date_in_future');
    });

    it('by the office, not by its own officers', () => {
      given(...established)
        .when(amend(undefined, KETUA))
        .thenForbidden();
    });
  });

  describe('is extended', () => {
    it('to a later day', () => {
      given(...established)
        .when(extend())
        .then(skFacts.extended);
      given(...established, skFacts.extended)
        .when(extend())
        .thenNothing();
      given(...established)
        .when(extend({ termEnd: '2028-11-19' }))
        .thenRejected('dates_out_of_order');
    });

    it('while it is in force', () => {
      given(...established, skFacts.expired)
        .when(extend())
        .thenRejected('sk_not_in_force');
    });
  });

  describe('is superseded', () => {
    it('by a further SK, with a term of its own', () => {
      given(...established)
        .when(supersede())
        .then(skFacts.superseding, skFacts.superseded);
      given(...established, skFacts.superseding, skFacts.superseded)
        .when(supersede())
        .thenNothing();
    });

    it('also when it is no longer in force: then the further SK just follows', () => {
      given(...established, skFacts.revoked)
        .when(supersede())
        .then(skFacts.superseding);
      given(...established, skFacts.expired)
        .when(supersede())
        .then(skFacts.superseding);
    });

    it('not where there is none, and not by an older one', () => {
      given(...ready)
        .when(supersede())
        .thenRejected('not_established');
      given(...established)
        .when(supersede('2023-11-19'))
        .thenRejected('dates_out_of_order');
    });
  });

  describe('is revoked', () => {
    it('by a further decree', () => {
      given(...established)
        .when(revoke())
        .then(skFacts.revoked);
      given(...established, skFacts.revoked)
        .when(revoke())
        .thenNothing();
    });

    it('while it is in force', () => {
      given(...ready)
        .when(revoke())
        .thenRejected('sk_not_in_force');
      given(...established, skFacts.expired)
        .when(revoke())
        .thenRejected('sk_not_in_force');
    });
  });

  describe('nears its end', () => {
    const announced = (daysBefore: number): KimEvent => ({
      type: 'SkExpiryAnnounced',
      data: { ...skFacts.announced.data, daysBefore },
    });

    it('which is announced from that day on, once', () => {
      given(...established)
        .when(announce('2028-10-19', 30))
        .thenNothing();
      given(...established)
        .when(announce('2028-10-20', 30))
        .then(announced(30));
      given(...established, announced(30))
        .when(announce('2028-10-21', 30))
        .thenNothing();
    });

    it('which is not announced from further away once it was from nearer', () => {
      given(...established, announced(30))
        .when(announce('2028-10-21', 90))
        .thenNothing();
      given(...established, announced(30))
        .when(announce('2028-11-12', 7))
        .then(announced(7));
    });

    it('and is announced anew when it was extended', () => {
      given(...established, announced(90), announced(30), skFacts.extended)
        .when(announce('2030-10-20', 30))
        .then({ type: 'SkExpiryAnnounced', data: { ...skFacts.announced.data, termEnd: '2030-11-19' } });
    });
  });

  describe('expires', () => {
    it('on the day after the last of its term, in the time zone of the city', () => {
      given(...established)
        .when(expire('2028-11-19'))
        .thenNothing();
      given(...established)
        .when(new ExpireSk({ kimId: KIM_ID, skId: SK_ID }, { ...onDay('2028-11-19'), at: '2028-11-19T16:59:59Z' }))
        .thenNothing();
      given(...established)
        .when(new ExpireSk({ kimId: KIM_ID, skId: SK_ID }, { ...onDay('2028-11-19'), at: '2028-11-19T17:00:00Z' }))
        .then(skFacts.expired);
    });

    it('once, and not when it was extended, superseded or revoked in the meantime', () => {
      for (const fact of [skFacts.expired, skFacts.extended, skFacts.superseding, skFacts.revoked])
        given(...established, fact)
          .when(expire('2028-11-20'))
          .thenNothing();
    });

    it('never, when it states no term', () => {
      const { termEnd, ...unlimited } = skIssued.data;
      given(...ready, { type: 'SkIssued', data: unlimited }, kimEstablished)
        .when(expire('2099-01-01'))
        .thenNothing();
    });

    it('by the calendar, and by nobody else', () => {
      given(...established)
        .when(new ExpireSk({ kimId: KIM_ID, skId: SK_ID }, LURAH))
        .thenForbidden();
      given(...established)
        .when(new AnnounceSkExpiry({ kimId: KIM_ID, skId: SK_ID, daysBefore: 30 }, LURAH))
        .thenForbidden();
    });
  });

  it('keeps the number of each of its decrees', () => {
    const abandon = new AbandonSkIssue({ kimId: KIM_ID, skId: AMENDMENT_ID, number: '2  tahun 2024' }, LURAH);
    given(...established, skFacts.amended)
      .when(abandon)
      .thenRejected('sk_number_taken');
    given(...established)
      .when(abandon)
      .then({ type: 'SkIssueAbandoned', data: { kimId: KIM_ID, skId: AMENDMENT_ID } });
    given(...established, { type: 'SkIssueAbandoned', data: { kimId: KIM_ID, skId: AMENDMENT_ID } })
      .when(amend())
      .thenRejected('sk_number_taken');
  });
});
