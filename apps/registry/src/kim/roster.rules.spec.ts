import { METRO } from '@app/city/testing';
import type { CorrectMembershipBody } from '@app/contracts';
import { specFor } from '@app/event-sourcing/testing';
import type { PersonFacts } from '../person/persons';
import { kimDecider } from './kim.decider';
import type { KimEvent } from './kim.events';
import {
  established,
  KIM_ID,
  kimProposed,
  LURAH,
  memberJoined,
  officerAppointed,
  personId,
  skFacts,
} from './kim.fixtures';
import {
  AppointOfficer,
  AssignMember,
  CorrectMembership,
  JoinMember,
  LeaveMember,
  RelieveOfficer,
  UnassignMember,
} from './roster.commands';

const { given } = specFor(kimDecider(METRO));

const MEMBER = { kimId: KIM_ID, personId: personId(1) };

const join = (facts: PersonFacts, joinedOn = '2023-10-25') =>
  new JoinMember({ ...memberJoined(1).data, joinedOn }, LURAH, facts);

const correct = (change: Partial<CorrectMembershipBody>) =>
  new CorrectMembership({ ...MEMBER, reason: 'SALAH_KETIK', ...change }, LURAH);

const corrected = (change: Partial<CorrectMembershipBody>): KimEvent => ({
  type: 'MembershipCorrected',
  data: { ...MEMBER, reason: 'SALAH_KETIK', ...change },
});

const assigned = (where: object): KimEvent => ({ type: 'MemberAssigned', data: { ...MEMBER, ...where } });

describe('The roster of a KIM', () => {
  describe('takes a minor', () => {
    it('with the consent of a guardian', () => {
      given(kimProposed)
        .when(join({ ageBand: 'ANAK', sex: 'PEREMPUAN', guardianConsent: true }))
        .then({
          type: 'MemberJoined',
          data: { ...memberJoined(1).data, ageBand: 'ANAK', sex: 'PEREMPUAN' },
        });
    });

    it('and not without it', () => {
      given(kimProposed)
        .when(join({ ageBand: 'ANAK', guardianConsent: false }))
        .thenRejected('guardian_consent_missing');
      given(kimProposed)
        .when(join({ ageBand: 'PEMUDA', guardianConsent: false }))
        .then({ type: 'MemberJoined', data: { ...memberJoined(1).data, ageBand: 'PEMUDA' } });
    });
  });

  describe('is corrected', () => {
    it('in what was wrong, with the reason; what was recorded before stays in the log', () => {
      given(kimProposed, memberJoined(1))
        .when(correct({ unsur: 'UMKM' }))
        .then(corrected({ unsur: 'UMKM' }));
      given(kimProposed, memberJoined(1), corrected({ unsur: 'UMKM' }))
        .when(correct({ unsur: 'KWT' }))
        .then(corrected({ unsur: 'KWT' }));
    });

    it('only when something changes by it', () => {
      given(kimProposed, memberJoined(1))
        .when(correct({ unsur: 'KWT' }))
        .thenRejected('nothing_to_correct');
      given(kimProposed, memberJoined(1)).when(correct({})).thenRejected('nothing_to_correct');
    });

    it('for members only, and to no day to come', () => {
      given(...established)
        .when(correct({ joinedOn: '2024-03-02' }))
        .thenRejected('date_in_future');
      given(...established)
        .when(
          new CorrectMembership({ ...MEMBER, personId: personId(9), unsur: 'UMKM', reason: 'SALAH_KETIK' }, LURAH),
        )
        .thenRejected('not_a_member');
    });
  });

  describe('puts a member', () => {
    const assign = (where: object) => new AssignMember({ ...MEMBER, ...where }, LURAH);

    it('into a bidang, or into a seksi of its own', () => {
      given(kimProposed, memberJoined(1))
        .when(assign({ bidang: 'PENGOLAHAN' }))
        .then(assigned({ bidang: 'PENGOLAHAN' }));
      given(kimProposed, memberJoined(1), assigned({ bidang: 'PENGOLAHAN' }))
        .when(assign({ seksi: 'Dokumentasi' }))
        .then(assigned({ seksi: 'Dokumentasi' }));
    });

    it('into the one where it is by doing nothing', () => {
      given(kimProposed, memberJoined(1), assigned({ bidang: 'PENGOLAHAN' }))
        .when(assign({ bidang: 'PENGOLAHAN' }))
        .thenNothing();
    });

    it('who is one', () => {
      given(kimProposed)
        .when(assign({ bidang: 'PENGOLAHAN' }))
        .thenRejected('not_a_member');
    });

    it('out of it again', () => {
      const unassign = new UnassignMember(MEMBER, LURAH);
      given(kimProposed, memberJoined(1), assigned({ seksi: 'Dokumentasi' }))
        .when(unassign)
        .then({ type: 'MemberUnassigned', data: MEMBER });
      given(kimProposed, memberJoined(1)).when(unassign).thenNothing();
    });
  });

  describe('has days', () => {
    const leave = (leftOn: string) => new LeaveMember({ ...MEMBER, leftOn, reason: 'PINDAH' }, LURAH);
    const appoint = (since: string) => new AppointOfficer({ ...MEMBER, post: 'KETUA', since }, LURAH);
    const relieve = (until: string) => new RelieveOfficer({ kimId: KIM_ID, post: 'KETUA', until }, LURAH);
    const ketua = [kimProposed, memberJoined(1), officerAppointed('KETUA', 1)];

    it('that are not to come', () => {
      given(kimProposed)
        .when(join({ guardianConsent: false }, '2024-03-02'))
        .thenRejected('date_in_future');
      given(kimProposed, memberJoined(1)).when(leave('2024-03-02')).thenRejected('date_in_future');
      given(kimProposed, memberJoined(1)).when(appoint('2024-03-02')).thenRejected('date_in_future');
      given(...ketua)
        .when(relieve('2024-03-02'))
        .thenRejected('date_in_future');
    });

    it('in their order', () => {
      given(kimProposed, memberJoined(1)).when(leave('2023-10-24')).thenRejected('dates_out_of_order');
      given(kimProposed, memberJoined(1)).when(appoint('2023-10-24')).thenRejected('dates_out_of_order');
      given(...ketua)
        .when(relieve('2023-10-24'))
        .thenRejected('dates_out_of_order');
    });
  });

  it('that changes under an SK in force needs an amendment, which is said once', () => {
    given(...established)
      .when(correct({ unsur: 'UMKM' }))
      .then(corrected({ unsur: 'UMKM' }), skFacts.amendmentNeeded);
    given(...established, skFacts.amendmentNeeded)
      .when(correct({ unsur: 'UMKM' }))
      .then(corrected({ unsur: 'UMKM' }));
    given(...established, skFacts.revoked)
      .when(correct({ unsur: 'UMKM' }))
      .then(corrected({ unsur: 'UMKM' }));
  });
});
