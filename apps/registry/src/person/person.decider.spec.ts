import { METRO } from '@app/city/testing';
import type { Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import { ADMIN, AUDITOR, CAMAT, KETUA, LURAH, OTHER_LURAH } from '../kim/kim.fixtures';
import {
  AbandonNikClaim,
  CorrectPerson,
  LiftRestriction,
  MergePerson,
  type PersonCommand,
  RecordConsent,
  RecordGuardianConsent,
  RegisterPerson,
  RequestErasure,
  RestrictProcessing,
  WithdrawConsent,
} from './person.commands';
import { personDecider } from './person.decider';
import {
  consentRecorded,
  consentWithdrawn,
  guardianConsentRecorded,
  NIK_ID,
  nikClaimAbandoned,
  OTHER_PERSON_ID,
  PERSON_ID,
  personErased,
  personMerged,
  personRegistered,
  processingRestricted,
  restrictionLifted,
} from './person.fixtures';
import type { PersonCorrected, PersonRegistered } from './person.events';

const REFUSAL = { legalBasis: 'Penyelenggaraan negara', source: 'UU 27/2022 Pasal 15' };

const { given } = specFor(personDecider(METRO));

const withNik: PersonRegistered = { ...personRegistered, data: { ...personRegistered.data, nikId: NIK_ID } };
const phoneCorrected: PersonCorrected = {
  type: 'PersonCorrected',
  data: { personId: PERSON_ID, phone: '+6281200000002', reason: 'DATA_BERUBAH' },
};
const nikCorrected: PersonCorrected = {
  type: 'PersonCorrected',
  data: { personId: PERSON_ID, nik: '1872050101900002', nikId: NIK_ID, reason: 'SALAH_CATAT' },
};

const register = (stamp: Stamp, wilayah = '18.72.05.1001') =>
  new RegisterPerson({ ...personRegistered.data, wilayah }, stamp);
const correct = (event = phoneCorrected, stamp = LURAH) => new CorrectPerson(event.data, stamp);
const abandon = () => new AbandonNikClaim({ personId: PERSON_ID, nikId: NIK_ID }, OTHER_LURAH);
const merge = (into = OTHER_PERSON_ID, stamp = LURAH) => new MergePerson({ personId: PERSON_ID, into }, stamp);
const consent = (stamp = LURAH) => new RecordConsent(consentRecorded.data, stamp);
const withdraw = (stamp = LURAH) => new WithdrawConsent(consentWithdrawn.data, stamp);
const guardian = (guardianId = OTHER_PERSON_ID, stamp = LURAH) =>
  new RecordGuardianConsent({ ...guardianConsentRecorded.data, guardianId }, stamp);
const restrict = (stamp = LURAH) => new RestrictProcessing(processingRestricted.data, stamp);
const lift = (stamp = LURAH) => new LiftRestriction(restrictionLifted.data, stamp);
const erase = (skIds: readonly string[] = [], stamp = LURAH) =>
  new RequestErasure({ ...personErased.data, kept: { skIds, policy: REFUSAL } }, stamp);

describe('A person', () => {
  it('is registered by the Lurah, the Camat above or the Diskominfo', () => {
    for (const stamp of [LURAH, CAMAT, ADMIN]) given().when(register(stamp)).then(personRegistered);
    for (const stamp of [OTHER_LURAH, AUDITOR, KETUA]) given().when(register(stamp)).thenForbidden();
  });

  it('is registered in a region of the city', () => {
    given().when(register(ADMIN, '18.72.05.1099')).thenRejected('wilayah_unknown');
  });

  it('is registered once', () => {
    given(personRegistered).when(register(LURAH)).thenNothing();
  });

  it('is corrected in the fields that are given', () => {
    given(personRegistered).when(correct()).then(phoneCorrected);
    const { phone: _, ...nothing } = phoneCorrected.data;
    given(personRegistered).when(new CorrectPerson(nothing, LURAH)).thenNothing();
  });

  it('may withdraw a consent that was given', () => {
    given(personRegistered).when(consent()).then(consentRecorded);
    given(personRegistered, consentRecorded).when(consent()).thenNothing();
    given(personRegistered, consentRecorded).when(withdraw()).then(consentWithdrawn);
    given(personRegistered).when(withdraw()).thenRejected('consent_missing');
    given(personRegistered, consentRecorded, consentWithdrawn).when(withdraw()).thenRejected('consent_missing');
    given(personRegistered, consentRecorded, consentWithdrawn).when(consent()).then(consentRecorded);
  });

  it('has somebody else consent for it as a child', () => {
    given(personRegistered).when(guardian()).then(guardianConsentRecorded);
    given(personRegistered, guardianConsentRecorded).when(guardian()).thenNothing();
    given(personRegistered).when(guardian(PERSON_ID)).thenRejected('guardian_unfit');
  });

  it('may have the processing of its data restricted until that is lifted', () => {
    given(personRegistered).when(restrict()).then(processingRestricted);
    given(personRegistered, processingRestricted).when(restrict()).thenNothing();
    given(personRegistered, processingRestricted).when(lift()).then(restrictionLifted);
    given(personRegistered, processingRestricted, restrictionLifted).when(lift()).thenNothing();
    given(personRegistered).when(lift()).thenNothing();
  });

  const AFTERWARDS: readonly PersonCommand[] = [
    correct(),
    merge(),
    consent(),
    withdraw(),
    guardian(),
    restrict(),
    lift(),
    erase(),
  ];

  it.each(AFTERWARDS)('is left alone by those who do not keep its record: $type', (command) => {
    for (const stamp of [OTHER_LURAH, AUDITOR, KETUA])
      given(personRegistered)
        .when({ ...command, stamp })
        .thenForbidden();
  });

  it.each(AFTERWARDS)('is none under an id that nobody registered: $type', (command) => {
    given().when(command).thenRejected('person_not_found');
  });

  it.each(AFTERWARDS.filter(({ type }) => type !== 'RequestErasure'))(
    'is gone once it was erased: $type',
    (command) => {
      given(personRegistered, personErased).when(command).thenRejected('person_erased');
    },
  );
});

describe('The erasure of a person', () => {
  it('is done, once', () => {
    given(personRegistered).when(erase()).then(personErased);
    given(personRegistered, personErased).when(erase()).thenNothing();
    given(personRegistered, processingRestricted).when(erase()).then(personErased);
  });

  it('is refused while an SK in force names the person, and by which law', () => {
    const refused = {
      type: 'ErasureRefused',
      data: { ...personErased.data, skIds: [OTHER_PERSON_ID], ...REFUSAL },
    } as const;
    given(personRegistered)
      .when(erase([OTHER_PERSON_ID]))
      .then(refused);
    given(personRegistered, refused).when(erase()).then(personErased);
  });
});

describe('A record that was merged', () => {
  it('leads to the other from then on', () => {
    given(personRegistered).when(merge()).then(personMerged);
    given(personRegistered, personMerged).when(merge()).thenNothing();
    given(personRegistered, personMerged).when(merge(NIK_ID)).thenRejected('already_merged');
  });

  it('is not merged with itself, nor used while it is restricted', () => {
    given(personRegistered).when(merge(PERSON_ID)).thenRejected('merge_with_itself');
    given(personRegistered, processingRestricted).when(merge()).thenRejected('person_restricted');
  });
});

describe('A NIK that was claimed for a person', () => {
  const registration = new RegisterPerson(withNik.data, LURAH);

  it('passes to another when it was never recorded, and then no longer can be', () => {
    given().when(abandon()).then(nikClaimAbandoned);
    given(nikClaimAbandoned).when(abandon()).thenNothing();
    given(nikClaimAbandoned).when(registration).thenRejected('person_known');
    given(nikClaimAbandoned).when(register(LURAH)).then(personRegistered);
    given(personRegistered).when(abandon()).then(nikClaimAbandoned);
    given(personRegistered, nikClaimAbandoned).when(correct(nikCorrected)).thenRejected('person_known');
    given(nikClaimAbandoned, personRegistered).when(correct(nikCorrected)).thenRejected('person_known');
  });

  it('stays with a person who bears it, also when its record leads to another', () => {
    given(withNik).when(abandon()).thenRejected('person_known');
    given(personRegistered, nikCorrected).when(abandon()).thenRejected('person_known');
    given(withNik, personMerged).when(abandon()).thenRejected('person_known');
  });

  it('passes on from a person who bears another by now, or was erased', () => {
    const other: PersonCorrected = { ...nikCorrected, data: { ...nikCorrected.data, nikId: 'b2'.repeat(32) } };
    given(withNik, other).when(abandon()).then(nikClaimAbandoned);
    given(withNik, personErased).when(abandon()).thenNothing();
    given(personRegistered, personMerged).when(abandon()).thenNothing();
  });
});
