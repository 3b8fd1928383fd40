import { METRO } from '@app/city/testing';
import type { Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import type { LeaveReason, Post } from '@app/contracts';
import { HoldMusyawarah, ProposeKim } from './kim.commands';
import { kimDecider } from './kim.decider';
import type { KimEvent } from './kim.events';
import {
  ADMIN,
  AUDITOR,
  CAMAT,
  established,
  KETUA,
  KIM_ID,
  kimEstablished,
  kimProposed,
  LURAH,
  memberJoined,
  members,
  musyawarahHeld,
  officerAppointed,
  officers,
  OTHER_LURAH,
  OTHER_SK_ID,
  personId,
  ready,
  SEKRETARIS,
  SK_ID,
  skIssued,
  stampOf,
  SIGNATORY,
  skFacts,
} from './kim.fixtures';
import { AppointOfficer, JoinMember, LeaveMember, RelieveOfficer } from './roster.commands';
import { AbandonSkIssue, IssueSk } from './sk.commands';

const { given } = specFor(kimDecider(METRO));

const propose = (wilayah = '18.72.05.1001', stamp: Stamp = LURAH) =>
  new ProposeKim({ kimId: KIM_ID, name: 'Rejomulyo Informatif', wilayah }, stamp);

const holdMusyawarah = (heldOn = '2023-10-25', stamp: Stamp = LURAH) =>
  new HoldMusyawarah({ kimId: KIM_ID, heldOn, participants: 42 }, stamp);

const join = (n: number, stamp: Stamp = LURAH) => new JoinMember(memberJoined(n).data, stamp);

const leave = (n: number, stamp: Stamp = LURAH, reason: LeaveReason = 'PINDAH') =>
  new LeaveMember({ kimId: KIM_ID, personId: personId(n), leftOn: '2024-02-01', reason }, stamp);

const appoint = (post: Post, n: number, stamp: Stamp = LURAH) =>
  new AppointOfficer({ kimId: KIM_ID, post, personId: personId(n), since: '2023-10-25' }, stamp);

const relieve = (post: Post, stamp: Stamp = LURAH) =>
  new RelieveOfficer({ kimId: KIM_ID, post, until: '2024-02-01' }, stamp);

const issueSk = (skId = SK_ID, stamp: Stamp = LURAH) =>
  new IssueSk({ kimId: KIM_ID, skId, number: '17 Tahun 2023', decreedOn: '2023-11-20', signatory: SIGNATORY }, stamp);

const abandon = (skId: string, number = '17 Tahun 2023') =>
  new AbandonSkIssue({ kimId: KIM_ID, skId, number }, LURAH);

const memberLeft = (n: number): KimEvent => ({ type: 'MemberLeft', data: leave(n).data });

const officerRelieved = (post: Post, n: number): KimEvent => ({
  type: 'OfficerRelieved',
  data: { kimId: KIM_ID, post, personId: personId(n), until: '2024-02-01' },
});

describe('A KIM', () => {
  describe('when it is proposed', () => {
    it('is seated in a kelurahan, or in a kecamatan', () => {
      given().when(propose()).then(kimProposed);
      given()
        .when(propose('18.72.05', CAMAT))
        .then({ type: 'KimProposed', data: { ...kimProposed.data, wilayah: '18.72.05', level: 'KECAMATAN' } });
    });

    it('has its name without spaces around it', () => {
      given()
        .when(new ProposeKim({ kimId: KIM_ID, name: '  Rejomulyo Informatif ', wilayah: '18.72.05.1001' }, LURAH))
        .then(kimProposed);
    });

    it('is not seated in the city as a whole, nor in a region that the city does not have', () => {
      given().when(propose('18.72', ADMIN)).thenRejected('wilayah_without_kim');
      given().when(propose('18.72.05.1099', ADMIN)).thenRejected('wilayah_unknown');
    });

    it('stays as it is when it is proposed again', () => {
      given(kimProposed).when(propose()).thenNothing();
    });
  });

  describe('holds its musyawarah', () => {
    it('once it is proposed', () => {
      given(kimProposed).when(holdMusyawarah()).then(musyawarahHeld);
    });

    it('and not on two days', () => {
      given(kimProposed, musyawarahHeld).when(holdMusyawarah()).thenNothing();
      given(kimProposed, musyawarahHeld).when(holdMusyawarah('2023-10-26')).thenRejected('musyawarah_held');
    });
  });

  describe('takes in members', () => {
    it('one membership a person', () => {
      given(kimProposed).when(join(1)).then(memberJoined(1));
      given(kimProposed, memberJoined(1)).when(join(1)).thenRejected('already_member');
    });

    it('up to 30', () => {
      given(kimProposed, ...members(29))
        .when(join(30))
        .then(memberJoined(30));
      given(kimProposed, ...members(30))
        .when(join(31))
        .thenRejected('roster_full');
    });

    it('who may come back after they left', () => {
      given(kimProposed, memberJoined(1), memberLeft(1)).when(join(1)).then(memberJoined(1));
    });
  });

  describe('lets members go', () => {
    it('who are members', () => {
      given(kimProposed, memberJoined(1)).when(leave(1)).then(memberLeft(1));
      given(kimProposed).when(leave(1)).thenRejected('not_a_member');
      given(kimProposed, memberJoined(1), memberLeft(1)).when(leave(1)).thenRejected('not_a_member');
    });

    it('who hold no post any more', () => {
      given(...ready)
        .when(leave(1))
        .thenRejected('holds_post');
      given(...ready, officerRelieved('KETUA', 1))
        .when(leave(1))
        .then(memberLeft(1));
    });

    it('and keeps at least three once it is established', () => {
      given(...established, memberJoined(4))
        .when(leave(4))
        .then(memberLeft(4), skFacts.amendmentNeeded);
      given(...established, officerRelieved('KETUA', 1))
        .when(leave(1))
        .thenRejected('too_few_members');
    });
  });

  describe('has officers', () => {
    it('elected from its members', () => {
      given(kimProposed, memberJoined(1)).when(appoint('KETUA', 1)).then(officerAppointed('KETUA', 1));
      given(kimProposed).when(appoint('KETUA', 1)).thenRejected('not_a_member');
    });

    it('one for each post, and one post each', () => {
      const ketua = [kimProposed, ...members(2), officerAppointed('KETUA', 1)];
      given(...ketua)
        .when(appoint('KETUA', 2))
        .thenRejected('post_occupied');
      given(...ketua)
        .when(appoint('SEKRETARIS', 1))
        .thenRejected('holds_post');
      given(...ketua)
        .when(appoint('KETUA', 1))
        .thenNothing();
    });

    it('who are relieved before the next takes the post', () => {
      const ketua = [kimProposed, ...members(2), officerAppointed('KETUA', 1)];
      given(...ketua)
        .when(relieve('KETUA'))
        .then(officerRelieved('KETUA', 1));
      given(...ketua, officerRelieved('KETUA', 1))
        .when(appoint('KETUA', 2))
        .then(officerAppointed('KETUA', 2));
      given(...ketua)
        .when(relieve('BENDAHARA'))
        .thenRejected('post_vacant');
    });
  });

  describe('is established by its SK', () => {
    it('of the Lurah for a kelurahan', () => {
      given(...ready)
        .when(issueSk())
        .then(skIssued, kimEstablished);
    });

    it('of the Camat for a kecamatan', () => {
      const proposed: KimEvent = {
        type: 'KimProposed',
        data: { ...kimProposed.data, wilayah: '18.72.05', level: 'KECAMATAN' },
      };
      given(proposed, ...ready.slice(1))
        .when(issueSk(SK_ID, CAMAT))
        .then(
          { type: 'SkIssued', data: { ...skIssued.data, issuingOffice: { title: 'CAMAT', wilayah: '18.72.05' } } },
          { type: 'KimEstablished', data: { ...kimEstablished.data, wilayah: '18.72.05', level: 'KECAMATAN' } },
        );
    });

    it('not before the musyawarah', () => {
      given(kimProposed, ...members(3), ...officers)
        .when(issueSk())
        .thenRejected('musyawarah_missing');
    });

    it('not with two members', () => {
      given(
        kimProposed,
        musyawarahHeld,
        ...members(2),
        officerAppointed('KETUA', 1),
        officerAppointed('SEKRETARIS', 2),
      )
        .when(issueSk())
        .thenRejected('too_few_members');
    });

    it.each<Post>(['KETUA', 'SEKRETARIS', 'BENDAHARA'])('not without a %s', (post) => {
      given(kimProposed, musyawarahHeld, ...members(3), ...officers.filter(({ data }) => data.post !== post))
        .when(issueSk())
        .thenRejected('officers_incomplete');
    });

    it('and not by a second one', () => {
      given(...established)
        .when(issueSk())
        .thenNothing();
      given(...established)
        .when(issueSk(OTHER_SK_ID))
        .thenRejected('already_established');
    });
  });

  describe('gives up an SK that was not issued', () => {
    const abandoned: KimEvent = { type: 'SkIssueAbandoned', data: { kimId: KIM_ID, skId: SK_ID } };

    it('so that it can never be issued, and another can', () => {
      given(...ready)
        .when(abandon(SK_ID))
        .then(abandoned);
      given(...ready, abandoned)
        .when(abandon(SK_ID))
        .thenNothing();
      given(...ready, abandoned)
        .when(issueSk(SK_ID))
        .thenRejected('sk_number_taken');
      given(...ready, abandoned)
        .when(issueSk(OTHER_SK_ID))
        .then(
          { type: 'SkIssued', data: { ...skIssued.data, skId: OTHER_SK_ID } },
          { type: 'KimEstablished', data: { ...kimEstablished.data, skId: OTHER_SK_ID } },
        );
    });

    it('but none that was', () => {
      given(...established)
        .when(abandon(SK_ID))
        .thenRejected('sk_number_taken');
    });
  });

  it('that nobody proposed has no life', () => {
    const commands = [holdMusyawarah(), join(1), leave(1), appoint('KETUA', 1), relieve('KETUA'), issueSk()];
    for (const command of commands) given().when(command).thenRejected('kim_not_found');
  });

  describe('is changed by', () => {
    const stranger = stampOf({ subject: personId(9), role: 'ketua', jurisdiction: KIM_ID });
    const ketuaElsewhere = stampOf({ ...KETUA.by, jurisdiction: SK_ID });
    const otherCity = stampOf({ ...ADMIN.by, jurisdiction: '18.71' });
    const unrelated = [OTHER_LURAH, CAMAT, AUDITOR, stranger, ketuaElsewhere, otherCity];

    it('the Lurah of its kelurahan and the Diskominfo, and nobody else for SK and musyawarah', () => {
      given(kimProposed).when(holdMusyawarah('2023-10-25', ADMIN)).then(musyawarahHeld);
      given(...ready)
        .when(issueSk(SK_ID, ADMIN))
        .then(skIssued, kimEstablished);
      for (const stamp of [...unrelated, KETUA, SEKRETARIS]) {
        given(...ready)
          .when(issueSk(SK_ID, stamp))
          .thenForbidden();
        given(...ready)
          .when(holdMusyawarah('2023-10-25', stamp))
          .thenForbidden();
        given().when(propose('18.72.05.1001', stamp)).thenForbidden();
      }
    });

    it('its own Ketua and Sekretaris too, for the roster', () => {
      for (const stamp of [LURAH, ADMIN, KETUA, SEKRETARIS])
        given(...ready)
          .when(join(4, stamp))
          .then(memberJoined(4));
      for (const stamp of unrelated) {
        given(...ready, memberJoined(4))
          .when(join(5, stamp))
          .thenForbidden();
        given(...ready, memberJoined(4))
          .when(leave(4, stamp))
          .thenForbidden();
        given(...ready)
          .when(appoint('KETUA', 1, stamp))
          .thenForbidden();
        given(...ready)
          .when(relieve('KETUA', stamp))
          .thenForbidden();
      }
    });

    it('a Ketua or Sekretaris only as long as they hold the post', () => {
      given(...ready, officerRelieved('KETUA', 1))
        .when(join(4, KETUA))
        .thenForbidden();
      given(...ready, officerRelieved('SEKRETARIS', 2))
        .when(join(4, SEKRETARIS))
        .thenForbidden();
    });
  });
});
