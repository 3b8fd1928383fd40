import { itKeeps, type StoredShape, type StoredShapes } from '@app/event-sourcing/testing';
import { bimtekCodec } from './bimtek.codec';
import type { BimtekEvent } from './bimtek.events';
import { BIMTEK_ID, CERTIFICATE_ID, INVITATION_ID, KIM_ID, personId, TOPIC_ID } from './bimtek.fixtures';

const BIMTEK = `"bimtekId":"${BIMTEK_ID}"`;
const PERSON = `${BIMTEK},"personId":"${personId(1)}"`;

/** The only shape so far: the JSON is the data. */
const shape = <Type extends BimtekEvent['type']>(
  type: Type,
  data: Extract<BimtekEvent, { type: Type }>['data'],
  json: string,
): [StoredShape<Extract<BimtekEvent, { type: Type }>>] => [
  [type, `{${json}}`, { type, data } as Extract<BimtekEvent, { type: Type }>],
];

const ID = { bimtekId: BIMTEK_ID };
const WHO = { ...ID, personId: personId(1) };
const SESSIONS = [{ start: '2023-10-18T08:00:00+07:00', end: '2023-10-18T12:00:00+07:00' }];
const SESSIONS_JSON = '"sessions":[{"start":"2023-10-18T08:00:00+07:00","end":"2023-10-18T12:00:00+07:00"}]';

const STORED: StoredShapes<BimtekEvent> = {
  BimtekPlanned: shape(
    'BimtekPlanned',
    {
      ...ID,
      organiser: 'Dinas Kominfo',
      kecamatan: '18.72.05',
      sessions: SESSIONS,
      mode: 'LURING',
      theme: 'Pemberdayaan KIM',
      capacity: 50,
      venue: 'Aula Kecamatan Metro Selatan',
      passing: { attendanceShare: 0.75, postTestMinimum: 60, lateAfterMinutes: 15 },
    },
    `${BIMTEK},"organiser":"Dinas Kominfo","kecamatan":"18.72.05",${SESSIONS_JSON},"mode":"LURING",` +
      '"theme":"Pemberdayaan KIM","capacity":50,"venue":"Aula Kecamatan Metro Selatan",' +
      '"passing":{"attendanceShare":0.75,"postTestMinimum":60,"lateAfterMinutes":15}',
  ),
  BimtekRescheduled: shape(
    'BimtekRescheduled',
    { ...ID, sessions: SESSIONS, venue: 'Aula lain' },
    `${BIMTEK},${SESSIONS_JSON},"venue":"Aula lain"`,
  ),
  BimtekRevised: shape(
    'BimtekRevised',
    { ...ID, theme: 'Cek fakta', capacity: 60 },
    `${BIMTEK},"theme":"Cek fakta","capacity":60`,
  ),
  BimtekCancelled: shape('BimtekCancelled', { ...ID, reason: 'BENCANA' }, `${BIMTEK},"reason":"BENCANA"`),
  BimtekOpened: shape('BimtekOpened', ID, BIMTEK),
  VenueClaimAbandoned: shape(
    'VenueClaimAbandoned',
    { ...ID, claimId: TOPIC_ID },
    `${BIMTEK},"claimId":"${TOPIC_ID}"`,
  ),
  SpeakerNamed: shape(
    'SpeakerNamed',
    { ...WHO, office: 'Sekretaris Dinas Kominfo', topic: 'Etika' },
    `${PERSON},"office":"Sekretaris Dinas Kominfo","topic":"Etika"`,
  ),
  SpeakerDropped: shape('SpeakerDropped', WHO, PERSON),
  OpenerNamed: shape('OpenerNamed', { ...WHO, office: 'Asisten II' }, `${PERSON},"office":"Asisten II"`),
  TopicAdded: shape(
    'TopicAdded',
    { ...ID, topicId: TOPIC_ID, code: '5W1H', title: 'Menulis berita', jp: 2 },
    `${BIMTEK},"topicId":"${TOPIC_ID}","code":"5W1H","title":"Menulis berita","jp":2`,
  ),
  TopicDropped: shape('TopicDropped', { ...ID, topicId: TOPIC_ID }, `${BIMTEK},"topicId":"${TOPIC_ID}"`),
  MaterialAdded: shape(
    'MaterialAdded',
    { ...ID, title: 'Paparan', sha256: 'a'.repeat(64), link: 'https://contoh.example/paparan.pdf' },
    `${BIMTEK},"title":"Paparan","sha256":"${'a'.repeat(64)}","link":"https://contoh.example/paparan.pdf"`,
  ),
  MaterialDropped: shape(
    'MaterialDropped',
    { ...ID, sha256: 'a'.repeat(64) },
    `${BIMTEK},"sha256":"${'a'.repeat(64)}"`,
  ),
  InvitationSent: shape(
    'InvitationSent',
    { ...ID, invitationId: INVITATION_ID, invitee: 'KIM', wilayah: '18.72.05.1001', kimId: KIM_ID, seats: 3 },
    `${BIMTEK},"invitationId":"${INVITATION_ID}","invitee":"KIM","wilayah":"18.72.05.1001","kimId":"${KIM_ID}","seats":3`,
  ),
  InvitationConfirmed: shape(
    'InvitationConfirmed',
    { ...ID, invitationId: INVITATION_ID },
    `${BIMTEK},"invitationId":"${INVITATION_ID}"`,
  ),
  InvitationDeclined: shape(
    'InvitationDeclined',
    { ...ID, invitationId: INVITATION_ID },
    `${BIMTEK},"invitationId":"${INVITATION_ID}"`,
  ),
  ParticipantRegistered: shape(
    'ParticipantRegistered',
    { ...WHO, kelurahan: '18.72.05.1001', kimId: KIM_ID, role: 'ANGGOTA_KIM', seat: 'CONFIRMED' },
    `${PERSON},"kelurahan":"18.72.05.1001","kimId":"${KIM_ID}","role":"ANGGOTA_KIM","seat":"CONFIRMED"`,
  ),
  RegistrationCorrected: shape(
    'RegistrationCorrected',
    { ...WHO, kelurahan: '18.72.05.1002', kimId: KIM_ID, role: 'ANGGOTA_KIM', reason: 'SALAH_CATAT' },
    `${PERSON},"kelurahan":"18.72.05.1002","kimId":"${KIM_ID}","role":"ANGGOTA_KIM","reason":"SALAH_CATAT"`,
  ),
  ParticipantWithdrawn: shape('ParticipantWithdrawn', WHO, PERSON),
  SeatGranted: shape('SeatGranted', WHO, PERSON),
  AttendanceRecorded: shape(
    'AttendanceRecorded',
    { ...WHO, session: 1, at: '2023-10-18T07:55:00+07:00', how: 'QR', late: false },
    `${PERSON},"session":1,"at":"2023-10-18T07:55:00+07:00","how":"QR","late":false`,
  ),
  AttendanceCorrected: shape(
    'AttendanceCorrected',
    { ...WHO, session: 1, attended: true, late: true, reason: 'BUKTI_BARU' },
    `${PERSON},"session":1,"attended":true,"late":true,"reason":"BUKTI_BARU"`,
  ),
  TestResultRecorded: shape(
    'TestResultRecorded',
    { ...WHO, test: 'PRE', score: 42.5 },
    `${PERSON},"test":"PRE","score":42.5`,
  ),
  TestResultCorrected: shape(
    'TestResultCorrected',
    { ...WHO, test: 'POST', score: 80, reason: 'SALAH_CATAT' },
    `${PERSON},"test":"POST","score":80,"reason":"SALAH_CATAT"`,
  ),
  BimtekClosed: shape(
    'BimtekClosed',
    {
      ...ID,
      kecamatan: '18.72.05',
      minutes: { number: '800/17/BA/2023', signedOn: '2023-10-19', summary: 'Selesai.' },
      heldOn: '2023-10-18',
      attendingKelurahan: ['18.72.05.1001'],
      attendees: 12,
    },
    `${BIMTEK},"kecamatan":"18.72.05",` +
      '"minutes":{"number":"800/17/BA/2023","signedOn":"2023-10-19","summary":"Selesai."},' +
      '"heldOn":"2023-10-18","attendingKelurahan":["18.72.05.1001"],"attendees":12',
  ),
  MinutesCorrected: shape(
    'MinutesCorrected',
    { ...ID, signedOn: '2023-10-19', summary: 'Bimtek terlaksana', reason: 'SALAH_CATAT' },
    `${BIMTEK},"signedOn":"2023-10-19","summary":"Bimtek terlaksana","reason":"SALAH_CATAT"`,
  ),
  TurnoutCorrected: shape(
    'TurnoutCorrected',
    {
      ...{ ...ID, kecamatan: '18.72.05', heldOn: '2023-10-18', attendingKelurahan: ['18.72.05.1001'], attendees: 38 },
      missedBy: ['18.72.05.1002'],
    },
    `${BIMTEK},"kecamatan":"18.72.05","heldOn":"2023-10-18","attendingKelurahan":["18.72.05.1001"],"attendees":38,` +
      '"missedBy":["18.72.05.1002"]',
  ),
  MinutesNumberAbandoned: shape(
    'MinutesNumberAbandoned',
    { ...ID, claimId: TOPIC_ID },
    `${BIMTEK},"claimId":"${TOPIC_ID}"`,
  ),
  CertificateIssued: shape(
    'CertificateIssued',
    {
      ...WHO,
      certificateId: CERTIFICATE_ID,
      number: '800/17/BA/2023/001',
      jp: 4,
      result: { attended: 2, sessions: 2, preTest: 40, postTest: 80 },
    },
    `${PERSON},"certificateId":"${CERTIFICATE_ID}","number":"800/17/BA/2023/001","jp":4,` +
      '"result":{"attended":2,"sessions":2,"preTest":40,"postTest":80}',
  ),
  CertificateRevoked: shape(
    'CertificateRevoked',
    { ...WHO, certificateId: CERTIFICATE_ID, reason: 'KOREKSI' },
    `${PERSON},"certificateId":"${CERTIFICATE_ID}","reason":"KOREKSI"`,
  ),
};

describe('A fact of a Bimtek', () => {
  itKeeps(bimtekCodec, STORED);
});
