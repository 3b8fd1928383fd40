import { METRO } from '@app/city/testing';
import type { Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import {
  AddMaterial,
  AddTopic,
  DropMaterial,
  DropSpeaker,
  DropTopic,
  NameOpener,
  NameSpeaker,
} from './agenda.commands';
import {
  AdmitWalkIn,
  CheckIn,
  CorrectAttendance,
  CorrectRegistration,
  RecordAttendance,
  RegisterParticipant,
  WithdrawParticipant,
} from './attendance.commands';
import type { BimtekCommand } from './bimtek.commands';
import { bimtekDecider } from './bimtek.decider';
import type { BimtekEvent } from './bimtek.events';
import {
  ADMIN,
  ARRIVALS,
  attended,
  AUDITOR,
  BIMTEK_ID,
  bimtekCancelled,
  bimtekPlanned,
  CAMAT,
  CERTIFICATE_ID,
  closed,
  INVITATION_ID,
  LURAH,
  MINUTES,
  opened,
  OTHER_ADMIN,
  OTHER_LURAH,
  passed,
  personId,
  registered,
  scored,
  SESSIONS,
  TOPIC_ID,
} from './bimtek.fixtures';
import { CloseBimtek, CorrectMinutes, RevokeCertificate } from './certificate.commands';
import { ConfirmInvitation, DeclineInvitation, SendInvitation } from './invitation.commands';
import { CancelBimtek, OpenBimtek, PlanBimtek, RescheduleBimtek, ReviseBimtek } from './planning.commands';
import { CorrectTestResult, RecordTestResult } from './results.commands';

const { given } = specFor(bimtekDecider(METRO));

const ID = { bimtekId: BIMTEK_ID };
const PERSON = { ...ID, personId: personId(1) };
const SPEAKER = { ...PERSON, office: 'Sekretaris Dinas', topic: 'Etika' };
const OPENER = { ...PERSON, office: 'Asisten II' };
const TOPIC = { ...ID, topicId: TOPIC_ID, code: 'FOTO', title: 'Foto berita', jp: 2 } as const;
const MATERIAL = { ...ID, title: 'Paparan', sha256: 'a'.repeat(64), link: 'https://contoh.example/paparan.pdf' };
const INVITATION = { ...ID, invitationId: INVITATION_ID, invitee: 'LURAH', wilayah: '18.72.05.1001' } as const;
const REGISTRATION = { ...PERSON, kelurahan: '18.72.05.1001', role: 'CALON_ANGGOTA' } as const;
const ARRIVAL = { ...PERSON, session: 1, at: ARRIVALS[0] };
const RESULT = { ...PERSON, test: 'PRE', score: 40 } as const;
const { passing: _, ...PLAN } = bimtekPlanned.data;
const MOVED = { ...ID, sessions: SESSIONS, venue: 'Aula lain' };
const CORRECTION = { ...PERSON, session: 1, attended: false, late: false, reason: 'SALAH_CATAT' } as const;
const RESULT_CORRECTION = { ...PERSON, test: 'POST', score: 90, reason: 'SALAH_CATAT' } as const;

const REREGISTRATION = { ...PERSON, kelurahan: '18.72.05.1002', role: 'LURAH', reason: 'SALAH_CATAT' } as const;

const MINUTES_CORRECTION = {
  ...ID,
  signedOn: '2023-10-19',
  summary: 'Dua hari, dengan praktik.',
  reason: 'SALAH_CATAT',
} as const;

const speakerNamed: BimtekEvent = { type: 'SpeakerNamed', data: SPEAKER };
const topicAdded: BimtekEvent = { type: 'TopicAdded', data: TOPIC };
const invitationSent: BimtekEvent = { type: 'InvitationSent', data: INVITATION };
const answerData = { ...ID, invitationId: INVITATION_ID };
const code = { ...ID, code: 'a-code' };
const opens = { opens: { ...PERSON, session: 1 } };

/** A command, where it is in order, and what follows; then the same again, where it is out of place, and who may not. */
interface Example {
  readonly send: (stamp: Stamp) => BimtekCommand;
  readonly by?: Stamp;
  readonly before: BimtekEvent[];
  readonly then: BimtekEvent[];
  /** What a repeat by another command id is refused with; nothing happens where this is left out. */
  readonly repeated?: string;
  readonly wrong: readonly [facts: BimtekEvent[], code: string];
  readonly stranger?: Stamp;
}

const cancelled = [bimtekPlanned, bimtekCancelled];

const EXAMPLES: Readonly<
  Record<Exclude<BimtekCommand['type'], 'AbandonVenueClaim' | 'AbandonMinutesNumber' | 'CloseBimtek'>, Example>
> = {
  PlanBimtek: {
    send: (stamp) => new PlanBimtek(PLAN, stamp),
    before: [],
    then: [bimtekPlanned],
    wrong: [[{ type: 'VenueClaimAbandoned', data: { ...ID, claimId: ADMIN.commandId } }], 'venue_taken'],
  },
  RescheduleBimtek: {
    send: (stamp) => new RescheduleBimtek(MOVED, stamp),
    before: [bimtekPlanned],
    then: [{ type: 'BimtekRescheduled', data: MOVED }],
    wrong: [opened, 'bimtek_open'],
  },
  ReviseBimtek: {
    send: (stamp) => new ReviseBimtek({ ...ID, theme: 'Cek fakta', capacity: 3 }, stamp),
    before: [bimtekPlanned],
    then: [{ type: 'BimtekRevised', data: { ...ID, theme: 'Cek fakta', capacity: 3 } }],
    wrong: [closed, 'bimtek_closed'],
  },
  CancelBimtek: {
    send: (stamp) => new CancelBimtek({ ...ID, reason: 'BENCANA' }, stamp),
    before: [bimtekPlanned],
    then: [bimtekCancelled],
    wrong: [[...opened, attended(1)], 'bimtek_open'],
  },
  OpenBimtek: {
    send: (stamp) => new OpenBimtek(ID, stamp),
    before: [bimtekPlanned],
    then: [{ type: 'BimtekOpened', data: ID }],
    wrong: [closed, 'bimtek_closed'],
  },
  NameSpeaker: {
    send: (stamp) => new NameSpeaker(SPEAKER, stamp),
    before: [bimtekPlanned],
    then: [speakerNamed],
    wrong: [closed, 'bimtek_closed'],
  },
  DropSpeaker: {
    send: (stamp) => new DropSpeaker(PERSON, stamp),
    before: [bimtekPlanned, speakerNamed],
    then: [{ type: 'SpeakerDropped', data: PERSON }],
    repeated: 'speaker_unknown',
    wrong: [closed, 'bimtek_closed'],
  },
  NameOpener: {
    send: (stamp) => new NameOpener(OPENER, stamp),
    before: [bimtekPlanned],
    then: [{ type: 'OpenerNamed', data: OPENER }],
    wrong: [cancelled, 'bimtek_cancelled'],
  },
  AddTopic: {
    send: (stamp) => new AddTopic(TOPIC, stamp),
    before: [bimtekPlanned],
    then: [topicAdded],
    wrong: [[bimtekPlanned, { type: 'TopicAdded', data: { ...TOPIC, jp: 3 } }], 'topic_known'],
  },
  DropTopic: {
    send: (stamp) => new DropTopic({ ...ID, topicId: TOPIC_ID }, stamp),
    before: [bimtekPlanned, topicAdded],
    then: [{ type: 'TopicDropped', data: { ...ID, topicId: TOPIC_ID } }],
    repeated: 'topic_unknown',
    wrong: [closed, 'bimtek_closed'],
  },
  AddMaterial: {
    send: (stamp) => new AddMaterial(MATERIAL, stamp),
    before: [bimtekPlanned],
    then: [{ type: 'MaterialAdded', data: MATERIAL }],
    wrong: [[bimtekPlanned, { type: 'MaterialAdded', data: { ...MATERIAL, title: 'Lain' } }], 'material_known'],
  },
  DropMaterial: {
    send: (stamp) => new DropMaterial({ ...ID, sha256: MATERIAL.sha256 }, stamp),
    before: [bimtekPlanned, { type: 'MaterialAdded', data: MATERIAL }],
    then: [{ type: 'MaterialDropped', data: { ...ID, sha256: MATERIAL.sha256 } }],
    repeated: 'material_unknown',
    wrong: [closed, 'bimtek_closed'],
  },
  SendInvitation: {
    send: (stamp) => new SendInvitation(INVITATION, stamp),
    before: [bimtekPlanned],
    then: [invitationSent],
    wrong: [
      [bimtekPlanned, { type: 'InvitationSent', data: { ...INVITATION, invitationId: TOPIC_ID } }],
      'invitation_known',
    ],
  },
  ConfirmInvitation: {
    send: (stamp) => new ConfirmInvitation(answerData, stamp),
    by: LURAH,
    before: [bimtekPlanned, invitationSent],
    then: [{ type: 'InvitationConfirmed', data: answerData }],
    wrong: [[bimtekPlanned, invitationSent, { type: 'InvitationDeclined', data: answerData }], 'invitation_answered'],
    stranger: OTHER_LURAH,
  },
  DeclineInvitation: {
    send: (stamp) => new DeclineInvitation(answerData, stamp),
    by: CAMAT,
    before: [bimtekPlanned, invitationSent, { type: 'InvitationConfirmed', data: answerData }],
    then: [{ type: 'InvitationDeclined', data: answerData }],
    wrong: [[bimtekPlanned], 'invitation_not_found'],
    stranger: ADMIN,
  },
  RegisterParticipant: {
    send: (stamp) => new RegisterParticipant(REGISTRATION, stamp),
    before: [bimtekPlanned],
    then: [registered(1)],
    wrong: [cancelled, 'bimtek_cancelled'],
  },
  CorrectRegistration: {
    send: (stamp) => new CorrectRegistration(REREGISTRATION, stamp),
    before: opened,
    then: [{ type: 'RegistrationCorrected', data: REREGISTRATION }],
    repeated: 'nothing_to_correct',
    wrong: [[bimtekPlanned, registered(1)], 'bimtek_not_open'],
  },
  WithdrawParticipant: {
    send: (stamp) => new WithdrawParticipant(PERSON, stamp),
    before: [bimtekPlanned, registered(1)],
    then: [{ type: 'ParticipantWithdrawn', data: PERSON }],
    wrong: [[...opened, attended(1)], 'has_attended'],
  },
  RecordAttendance: {
    send: (stamp) => new RecordAttendance(ARRIVAL, stamp),
    before: opened,
    then: [attended(1)],
    wrong: [[bimtekPlanned, registered(1)], 'bimtek_not_open'],
  },
  AdmitWalkIn: {
    send: (stamp) => new AdmitWalkIn({ ...REGISTRATION, personId: personId(2), session: 1, at: ARRIVALS[0] }, stamp),
    before: opened,
    then: [registered(2), attended(2)],
    wrong: [[...opened, registered(3)], 'bimtek_full'],
  },
  CheckIn: {
    send: ({ ...stamp }) => new CheckIn(code, { ...stamp, at: '2023-10-18T01:20:00.000Z' }, opens),
    before: opened,
    then: [
      {
        type: 'AttendanceRecorded',
        data: { ...PERSON, session: 1, at: '2023-10-18T01:20:00.000Z', how: 'QR', late: true },
      },
    ],
    repeated: 'check_in_spent',
    wrong: [[...opened, attended(1)], 'check_in_spent'],
  },
  CorrectAttendance: {
    send: (stamp) => new CorrectAttendance(CORRECTION, stamp),
    before: [...opened, attended(1)],
    then: [{ type: 'AttendanceCorrected', data: CORRECTION }],
    repeated: 'nothing_to_correct',
    wrong: [[bimtekPlanned, registered(1)], 'bimtek_not_open'],
  },
  RecordTestResult: {
    send: (stamp) => new RecordTestResult(RESULT, stamp),
    before: [...opened, attended(1)],
    then: [scored(1, 'PRE', 40)],
    wrong: [opened, 'not_an_attendee'],
  },
  CorrectTestResult: {
    send: (stamp) => new CorrectTestResult(RESULT_CORRECTION, stamp),
    before: passed,
    then: [{ type: 'TestResultCorrected', data: RESULT_CORRECTION }],
    repeated: 'nothing_to_correct',
    wrong: [cancelled, 'bimtek_cancelled'],
  },
  CorrectMinutes: {
    send: (stamp) => new CorrectMinutes(MINUTES_CORRECTION, stamp),
    before: closed,
    then: [{ type: 'MinutesCorrected', data: MINUTES_CORRECTION }],
    repeated: 'nothing_to_correct',
    wrong: [passed, 'bimtek_not_closed'],
  },
  RevokeCertificate: {
    send: (stamp) => new RevokeCertificate({ ...ID, certificateId: CERTIFICATE_ID, reason: 'KECURANGAN' }, stamp),
    before: closed,
    then: [{ type: 'CertificateRevoked', data: { ...PERSON, certificateId: CERTIFICATE_ID, reason: 'KECURANGAN' } }],
    wrong: [passed, 'certificate_not_found'],
  },
};

describe.each(Object.entries(EXAMPLES))(
  '%s',
  (type, { send, by = ADMIN, before, then, repeated, wrong, stranger }) => {
    it('is carried out', () => {
      given(...before)
        .when(send(by))
        .then(...then);
    });

    it('does nothing again', () => {
      const again = given(...before, ...then).when(send(by));
      if (repeated) again.thenRejected(repeated);
      else again.thenNothing();
    });

    it('is refused out of place', () => {
      const [facts, refusal] = wrong;
      given(...facts)
        .when(send(by))
        .thenRejected(refusal);
    });

    it('is refused of a Bimtek that nobody planned', () => {
      if (type !== 'PlanBimtek') given().when(send(by)).thenRejected('bimtek_not_found');
    });

    it.each([OTHER_ADMIN, AUDITOR, stranger ?? CAMAT])('is not for $by.subject', (stamp) => {
      given(...before)
        .when(send(stamp))
        .thenForbidden();
    });
  },
);

describe('CloseBimtek', () => {
  const close = (stamp = ADMIN, minutes = MINUTES) => new CloseBimtek({ ...ID, minutes }, stamp);

  it('is not for others than the Diskominfo of the city', () => {
    given(...passed)
      .when(close(OTHER_ADMIN))
      .thenForbidden();
    given(...passed)
      .when(close(CAMAT))
      .thenForbidden();
  });

  it('is refused out of place', () => {
    given().when(close()).thenRejected('bimtek_not_found');
    given(bimtekPlanned).when(close()).thenRejected('bimtek_not_open');
    given(...closed)
      .when(close())
      .thenRejected('bimtek_closed');
    given(...cancelled)
      .when(close())
      .thenRejected('bimtek_cancelled');
  });
});
