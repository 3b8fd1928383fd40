import type { BimtekMinutes, PassingPolicy } from '@app/contracts';
import type { Actor, Stamp } from '@app/event-sourcing';
import type { BimtekEvent } from './bimtek.events';
import type { BimtekClosed, CertificateIssued } from './certificate.events';
import type { BimtekPlanned } from './planning.events';

export const BIMTEK_ID = '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0001';
export const OTHER_BIMTEK_ID = '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0002';
export const TOPIC_ID = '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0003';
export const INVITATION_ID = '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0004';
export const KIM_ID = '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0005';
const COMMAND_ID = '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0006';
const CORRELATION_ID = '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0007';

/** In the evening of the second day: both sessions are over. */
export const stampOf = (by: Actor, at = '2023-10-19T12:00:00.000Z'): Stamp => ({
  at,
  by,
  commandId: COMMAND_ID,
  correlationId: CORRELATION_ID,
});

/** The n-th person of the examples, from 1. */
export const personId = (n: number): string => `5f4dcc3b-0000-4000-8000-${n.toString().padStart(12, '0')}`;

export const ADMIN = stampOf({ subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' });
export const OTHER_ADMIN = stampOf({ subject: 'kominfo-lain', role: 'admin_diskominfo', jurisdiction: '18.71' });
export const CAMAT = stampOf({ subject: 'camat-selatan', role: 'camat', jurisdiction: '18.72.05' });
export const LURAH = stampOf({ subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: '18.72.05.1001' });
export const OTHER_LURAH = stampOf({ subject: 'lurah-margorejo', role: 'lurah', jurisdiction: '18.72.05.1002' });
export const AUDITOR = stampOf({ subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' });

export const ORGANISER = 'Dinas Komunikasi dan Informatika Kota Metro';
export const VENUE = 'Aula Kecamatan Metro Selatan';

/** The mornings of two days, in the city's time. */
export const SESSIONS = [
  { start: '2023-10-18T08:00:00+07:00', end: '2023-10-18T12:00:00+07:00' },
  { start: '2023-10-19T08:00:00+07:00', end: '2023-10-19T12:00:00+07:00' },
];

export const PASSING: PassingPolicy = { attendanceShare: 0.75, postTestMinimum: 60, lateAfterMinutes: 15 };

export const bimtekPlanned: BimtekPlanned = {
  type: 'BimtekPlanned',
  data: {
    bimtekId: BIMTEK_ID,
    organiser: ORGANISER,
    kecamatan: '18.72.05',
    sessions: SESSIONS,
    mode: 'LURING',
    theme: 'Pemberdayaan KIM',
    capacity: 2,
    venue: VENUE,
    passing: PASSING,
  },
};

export const topicAdded: BimtekEvent = {
  type: 'TopicAdded',
  data: { bimtekId: BIMTEK_ID, topicId: TOPIC_ID, code: 'CEK_FAKTA', title: 'Memilah berita', jp: 4 },
};

export const bimtekOpened: BimtekEvent = { type: 'BimtekOpened', data: { bimtekId: BIMTEK_ID } };

export const registered = (n: number, seat: 'CONFIRMED' | 'WAITING' = 'CONFIRMED'): BimtekEvent => ({
  type: 'ParticipantRegistered',
  data: { bimtekId: BIMTEK_ID, personId: personId(n), kelurahan: '18.72.05.1001', role: 'CALON_ANGGOTA', seat },
});

/** In time, on the morning of the session. */
export const ARRIVALS = ['2023-10-18T07:55:00+07:00', '2023-10-19T07:55:00+07:00'] as const;

export const attended = (n: number, session: 1 | 2 = 1): BimtekEvent => ({
  type: 'AttendanceRecorded',
  data: {
    bimtekId: BIMTEK_ID,
    personId: personId(n),
    session,
    at: ARRIVALS[session - 1] ?? '',
    how: 'BY_HAND',
    late: false,
  },
});

export const scored = (n: number, test: 'PRE' | 'POST', score: number): BimtekEvent => ({
  type: 'TestResultRecorded',
  data: { bimtekId: BIMTEK_ID, personId: personId(n), test, score },
});

/** Under way: person 1 has a seat. */
export const opened: BimtekEvent[] = [bimtekPlanned, topicAdded, registered(1), bimtekOpened];

/** Person 1 was there on both days, and passed. */
export const passed: BimtekEvent[] = [
  ...opened,
  attended(1),
  attended(1, 2),
  scored(1, 'PRE', 40),
  scored(1, 'POST', 80),
];

export const MINUTES: BimtekMinutes = {
  number: '800/17/BA/2023',
  signedOn: '2023-10-19',
  summary: 'Bimtek berjalan dua hari.',
};

export const bimtekClosed: BimtekClosed = {
  type: 'BimtekClosed',
  data: {
    bimtekId: BIMTEK_ID,
    kecamatan: '18.72.05',
    minutes: MINUTES,
    heldOn: '2023-10-19',
    attendingKelurahan: ['18.72.05.1001'],
    attendees: 1,
  },
};

/** What follows from the examples' command id and person 1. */
export const CERTIFICATE_ID = '7a1e4c59-0f0c-5a43-9d6b-000000000001';

export const certificateIssued: CertificateIssued = {
  type: 'CertificateIssued',
  data: {
    bimtekId: BIMTEK_ID,
    certificateId: CERTIFICATE_ID,
    number: '800/17/BA/2023/001',
    personId: personId(1),
    jp: 4,
    result: { attended: 2, sessions: 2, preTest: 40, postTest: 80 },
  },
};

export const closed: BimtekEvent[] = [...passed, bimtekClosed, certificateIssued];

export const bimtekCancelled: BimtekEvent = {
  type: 'BimtekCancelled',
  data: { bimtekId: BIMTEK_ID, reason: 'BENCANA' },
};
