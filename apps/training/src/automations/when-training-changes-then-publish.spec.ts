import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Recorded } from '@app/event-sourcing';
import { RECORDED } from '@app/read-models/testing';
import type { BimtekEvent } from '../bimtek/bimtek.events';
import type { FollowUpEvent } from '../follow-up/follow-up.events';
import {
  BIMTEK_ID,
  bimtekAttended,
  bimtekMissed,
  commitmentFellOverdue,
  commitmentFulfilled,
  commitmentMade,
  commitmentReminded,
  commitmentWithdrawn,
  KELURAHAN,
  KIM_ID,
  kimLost,
  kimNoted,
  OTHER_KIM_ID,
} from '../follow-up/follow-up.fixtures';
import type { KecamatanReadinessEvent } from '../kecamatan-readiness/kecamatan-readiness.events';
import {
  becameReady,
  gainedKim,
  KECAMATAN,
  lostKim,
  noLongerReady,
  trained,
} from '../kecamatan-readiness/kecamatan-readiness.fixtures';
import { PUBLISHED, publicationOf } from './when-training-changes-then-publish';

type TrainingEvent = BimtekEvent | FollowUpEvent | KecamatanReadinessEvent;

const EVENT_ID = OTHER_KIM_ID;
const CERTIFICATE_ID = KIM_ID;
const PERSON_ID = '3a6f0d5e-0000-4000-8000-000000000001';
const SESSIONS = [{ start: '2023-10-18T08:00+07:00', end: '2023-10-18T12:00:00+07:00' }];
const PASSING = { attendanceShare: 0.8, postTestMinimum: 60, lateAfterMinutes: 15 };
const SUMMARY = 'Bimtek terlaksana';
const CERTIFICATE = { bimtekId: BIMTEK_ID, certificateId: CERTIFICATE_ID, personId: PERSON_ID };

const BIMTEK_FACTS: readonly BimtekEvent[] = [
  {
    type: 'BimtekPlanned',
    data: {
      ...{
        bimtekId: BIMTEK_ID,
        organiser: 'Dinas Kominfo',
        kecamatan: KECAMATAN,
        sessions: SESSIONS,
        mode: 'LURING',
      },
      ...{ theme: 'Pembentukan KIM', capacity: 40, venue: 'Aula Kecamatan Metro Selatan', passing: PASSING },
    },
  },
  { type: 'BimtekRescheduled', data: { bimtekId: BIMTEK_ID, sessions: SESSIONS } },
  { type: 'BimtekRevised', data: { bimtekId: BIMTEK_ID, theme: 'Cek fakta', capacity: 60 } },
  { type: 'BimtekCancelled', data: { bimtekId: BIMTEK_ID, reason: 'BENCANA' } },
  { type: 'BimtekOpened', data: { bimtekId: BIMTEK_ID } },
  {
    type: 'InvitationSent',
    data: { bimtekId: BIMTEK_ID, invitationId: KIM_ID, invitee: 'PESERTA_KELURAHAN', wilayah: KELURAHAN, seats: 5 },
  },
  { type: 'InvitationConfirmed', data: { bimtekId: BIMTEK_ID, invitationId: KIM_ID } },
  { type: 'InvitationDeclined', data: { bimtekId: BIMTEK_ID, invitationId: KIM_ID } },
  {
    type: 'BimtekClosed',
    data: {
      ...{ bimtekId: BIMTEK_ID, kecamatan: KECAMATAN, heldOn: '2023-10-18' },
      ...{ attendingKelurahan: [KELURAHAN], attendees: 38 },
      minutes: { number: '489/1/2023', signedOn: '2023-10-18', summary: SUMMARY },
    },
  },
  {
    type: 'TurnoutCorrected',
    data: {
      ...{ bimtekId: BIMTEK_ID, kecamatan: KECAMATAN, heldOn: '2023-10-18', missedBy: [] },
      ...{ attendingKelurahan: [KELURAHAN], attendees: 39 },
    },
  },
  {
    type: 'CertificateIssued',
    data: { ...CERTIFICATE, number: '489/1/2023/001', jp: 6, result: { attended: 1, sessions: 1, postTest: 87.5 } },
  },
  { type: 'CertificateRevoked', data: { ...CERTIFICATE, reason: 'KOREKSI' } },
];
const COMMITMENT_FACTS = [
  commitmentMade,
  commitmentReminded,
  commitmentFellOverdue,
  commitmentFulfilled,
  commitmentWithdrawn,
];
const PUBLISHED_FACTS = [
  ...BIMTEK_FACTS.map((fact) => [`bimtek-${BIMTEK_ID}`, fact] as const),
  ...COMMITMENT_FACTS.map((fact) => [`followUp-${KELURAHAN}`, fact] as const),
  ...[becameReady, noLongerReady].map((fact) => [`kecamatanReadiness-${KECAMATAN}`, fact] as const),
];

const recorded = (stream: string, fact: TrainingEvent): Recorded<TrainingEvent> => ({
  ...fact,
  ...{ id: EVENT_ID, stream, revision: 7n, position: 7n, metadata: RECORDED },
});

const told = (stream: string, fact: TrainingEvent) => {
  const publication = publicationOf(recorded(stream, fact));
  return publication && { ...publication, event: JSON.parse(publication.body) as { type: string; data: object } };
};

describe('What others are told of training', () => {
  const ajv = addFormats(new Ajv());

  it('has an example here', () => {
    expect(new Set(PUBLISHED_FACTS.map(([, { type }]) => type))).toEqual(new Set(Object.keys(PUBLISHED)));
  });

  it.each(PUBLISHED_FACTS.map(([stream, fact]) => [fact.type, stream, fact] as const))(
    'is as its contract says, and nobody is in it: %s',
    (type, stream, fact) => {
      const { subject, event } = told(stream, fact) ?? {};
      const published = PUBLISHED[type];
      expect(subject).toBe(`kim.events.${published?.type}`);
      expect([ajv.validate(published?.schema ?? false, event?.data), ajv.errors]).toEqual([true, null]);
      for (const secret of [PERSON_ID, SUMMARY, '87.5']) expect(JSON.stringify(event)).not.toContain(secret);
    },
  );

  it('is a CloudEvent that names what it happened to, the fact and the request', () => {
    expect(told(`followUp-${KELURAHAN}`, commitmentFulfilled)).toMatchObject({
      id: EVENT_ID,
      aggregate: `followUp-${KELURAHAN}`,
      event: {
        ...{ specversion: '1.0', id: EVENT_ID, source: '/kim/training', type: 'training.commitment-fulfilled.v1' },
        ...{ subject: KELURAHAN, time: RECORDED.at, correlationid: RECORDED.$correlationId },
        data: { kelurahan: KELURAHAN, bimtekId: BIMTEK_ID, kimId: KIM_ID, on: '2023-11-20', days: 33 },
      },
    });
  });

  it('leaves out who takes part, and what only the service itself notes', () => {
    const registered: BimtekEvent = {
      type: 'ParticipantRegistered',
      data: { bimtekId: BIMTEK_ID, personId: PERSON_ID, role: 'LURAH', seat: 'CONFIRMED' },
    };
    const own = [registered, bimtekAttended, bimtekMissed, kimNoted, kimLost, gainedKim, lostKim, trained];
    expect(own.flatMap((fact) => told('any-1', fact) ?? [])).toEqual([]);
  });
});
