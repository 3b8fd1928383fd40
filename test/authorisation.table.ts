import { type Role, ROLES } from '@app/contracts';

/*
 * Who may do what. One line for each route of the gateway: which roles it lets through in their own jurisdiction (`own`), and
 * which of them everywhere (`anywhere`). Whoever is not named is refused, and so is whoever has no token, unless the route
 * is `public`. A route without a line fails the test.
 *
 * To add a route, add its line, with a body that is well-formed: a request that is malformed never gets to the point where
 * it is asked who sent it. Parts of the address stand for the things below. Changes of a KIM are sent with an ETag that is
 * always stale, so that nothing is changed by those who may: 412 is the answer to them.
 */

/** What the routes are about, made before the test. The KIM is seated in this kelurahan, and so is the person. */
export const KELURAHAN = '18.72.05.1001';
export const KIM_ID = 'a0000000-0000-4000-8000-000000000001';
export const PERSON_ID = 'a0000000-0000-4000-8000-000000000002';
export const SK_ID = 'a0000000-0000-4000-8000-000000000003';
export const GRANT_ID = 'a0000000-0000-4000-8000-000000000004';
export const DATA_REQUEST_ID = 'a0000000-0000-4000-8000-000000000005';
export const BREACH_ID = 'a0000000-0000-4000-8000-000000000006';
export const IMPORT_ID = 'a0000000-0000-4000-8000-000000000007';
export const BIMTEK_ID = 'a0000000-0000-4000-8000-000000000008';
export const INVITATION_ID = 'a0000000-0000-4000-8000-000000000009';
export const TOPIC_ID = 'a0000000-0000-4000-8000-000000000010';
export const KETUA = 'a0000000-0000-4000-8000-000000000012';
export const SUBJECT = 'lurah-whose-office-was-revoked';

/** What stands in an address for its parts. */
export const PARTS: Readonly<Record<string, string>> = {
  kimId: KIM_ID,
  personId: PERSON_ID,
  skId: SK_ID,
  grantId: GRANT_ID,
  dataRequestId: DATA_REQUEST_ID,
  breachId: BREACH_ID,
  importId: IMPORT_ID,
  subject: SUBJECT,
  bimtekId: BIMTEK_ID,
  invitationId: INVITATION_ID,
  topicId: TOPIC_ID,
  session: '1',
  sha256: 'a'.repeat(64),
  post: 'KETUA',
  code: 'forbidden',
  token: 'none',
};

export interface Access {
  /** For everybody, with a token or without. */
  readonly public?: true;
  readonly own?: readonly Role[];
  readonly anywhere?: readonly Role[];
  readonly body?: object;
  readonly query?: string;
  /** A file in place of a body. */
  readonly csv?: string;
}

/** Whoever holds a token, but API clients. */
const PEOPLE: readonly Role[] = ROLES.filter((role) => role !== 'api_client');
/** Nobody but the Diskominfo of the city. */
const REGISTRAR: readonly Role[] = ['admin_diskominfo'];
/** The Diskominfo, and the Lurah of the seat; not the Camat above. */
const SEAT: readonly Role[] = ['admin_diskominfo', 'lurah'];
const SEAT_AND_OFFICERS: readonly Role[] = [...SEAT, 'ketua', 'sekretaris'];
/** Those who keep the records of people. */
const KEEPERS: readonly Role[] = ['admin_diskominfo', 'camat', 'lurah'];
const PEOPLE_SEEN: readonly Role[] = [...KEEPERS, 'auditor'];
const OVERSEERS: readonly Role[] = ['admin_diskominfo', 'auditor'];
/** The person whom it is about, whose person id is the subject of the token. */
const ONESELF: readonly Role[] = ['anggota', 'warga'];

const DECREE = {
  ...{ number: '9 Tahun 2024', decreedOn: '2024-01-10' },
  signatory: { personId: PERSON_ID, capacity: 'DEFINITIF' },
};
const OFFICE = { role: 'lurah', jurisdiction: KELURAHAN };
const MEMBER = { personId: PERSON_ID, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-25' };
const BREACH = { noticedAt: '2024-03-01T00:00:00Z', fields: ['name'], affected: 1 };
const CSV = [
  'kim_name,wilayah,no,name,unsur,occupation,joined_on',
  `Contoh Lama,${KELURAHAN},1,Contoh Satu,KWT,PETANI,2023-10-25`,
].join('\n');
const SESSIONS = [{ start: '2024-02-20T08:00:00+07:00', end: '2024-02-20T12:00:00+07:00' }];
export const PLAN = {
  ...{ organiser: 'Diskominfo Kota Metro', kecamatan: '18.72.05', sessions: SESSIONS, capacity: 20 },
  ...{ mode: 'DARING', theme: 'Pemberdayaan KIM' },
};
const PARTICIPANT = { personId: PERSON_ID, kelurahan: KELURAHAN, role: 'CALON_ANGGOTA' };
export const ARRIVAL = { personId: PERSON_ID, session: 1, at: '2024-02-20T08:00:00+07:00' };
const RESULT = { personId: PERSON_ID, test: 'POST', score: 80 };
const GRANT = { wilayah: KELURAHAN, reason: 'PEMERIKSAAN', reference: '700/1/2024', minutes: 5 };

/* prettier-ignore -- one line for each route */
export const AUTHORISATION: Readonly<Record<string, Access>> = {
  'GET /health/live': { public: true },
  'GET /health/ready': { public: true },
  'GET /problems': { public: true },
  'GET /problems/:code': { public: true },
  'GET /verify/sk/:token': { public: true },
  'POST /verify/sk/:token/check': { public: true },
  'GET /.well-known/sk-signing-keys.json': { public: true },

  'POST /v1/persons': { own: KEEPERS, body: { wilayah: KELURAHAN, name: 'Contoh Satu' } },
  // Of somebody else's person it says no more than of one that there is not.
  'POST /v1/persons/search': { anywhere: PEOPLE, body: { nik: '1872054101900001' } },
  'GET /v1/persons/:personId': { own: PEOPLE_SEEN, anywhere: ONESELF },
  'GET /v1/persons/:personId/access-log': { own: OVERSEERS, anywhere: ONESELF },
  'GET /v1/persons/:personId/export': { own: PEOPLE_SEEN, anywhere: ONESELF },
  'POST /v1/persons/:personId/corrections': { own: KEEPERS, body: { name: 'Contoh Dua', reason: 'SALAH_CATAT' } },
  'POST /v1/persons/:personId/merge': { own: KEEPERS, body: { into: KETUA } },
  'POST /v1/persons/:personId/consents': {
    own: KEEPERS,
    body: { purpose: 'PUBLIKASI', legalBasis: 'PERSETUJUAN', givenOn: '2024-01-10' },
  },
  'POST /v1/persons/:personId/consents/withdraw': {
    own: KEEPERS,
    body: { purpose: 'PUBLIKASI', withdrawnOn: '2024-01-10' },
  },
  'POST /v1/persons/:personId/guardian-consent': {
    own: KEEPERS,
    body: { guardianId: KETUA, guardianship: 'WALI', givenOn: '2024-01-10' },
  },
  'POST /v1/persons/:personId/restriction': { own: KEEPERS, body: { reason: 'SENGKETA' } },
  'POST /v1/persons/:personId/restriction/lift': { own: KEEPERS, body: { reason: 'SENGKETA_SELESAI' } },
  'POST /v1/persons/:personId/erasure': { own: KEEPERS, body: { reason: 'PERMINTAAN_SUBJEK' } },

  // A list of those that whoever asks may see, which may be none.
  'GET /v1/data-requests': { anywhere: PEOPLE },
  'POST /v1/data-requests': {
    own: KEEPERS,
    body: { personId: PERSON_ID, kind: 'AKSES', receivedAt: '2024-03-01T00:00:00Z' },
  },
  'POST /v1/data-requests/:dataRequestId/answer': { own: KEEPERS, body: { outcome: 'DIPENUHI' } },
  'POST /v1/data-breaches': { anywhere: REGISTRAR, body: BREACH },
  'POST /v1/data-breaches/:breachId/notice': { own: REGISTRAR, body: { givenAt: '2024-03-01T04:00:00Z' } },

  // The report refuses, row by row, what is of another city.
  'POST /v1/imports/check': { anywhere: REGISTRAR, csv: CSV },
  'POST /v1/imports': { anywhere: REGISTRAR, csv: CSV },
  'GET /v1/imports/:importId': { own: OVERSEERS },

  'POST /v1/kims': { own: SEAT, body: { name: 'Contoh Lain', wilayah: KELURAHAN } },
  'GET /v1/kims': { anywhere: ROLES },
  'GET /v1/kims/:kimId': { anywhere: ROLES },
  'GET /v1/kims/:kimId/history': { anywhere: ROLES },
  'GET /v1/kims/:kimId/completeness': { anywhere: ROLES },
  'GET /v1/coverage': { anywhere: ROLES },
  'POST /v1/kims/:kimId/rename': { own: SEAT, body: { name: 'Nama Lain' } },
  'POST /v1/kims/:kimId/musyawarah': { own: SEAT, body: { heldOn: '2023-10-25', participants: 40 } },
  'POST /v1/kims/:kimId/registration': {
    own: REGISTRAR,
    body: { registeredOn: '2024-01-10', registrationNumber: '1' },
  },
  'POST /v1/kims/:kimId/national-number': {
    own: REGISTRAR,
    body: { nationalNumber: '1', webAddress: 'contoh.kim.id', assignedOn: '2024-01-10' },
  },
  'POST /v1/kims/:kimId/dissolve': { own: SEAT, body: { dissolvedOn: '2024-01-10', reason: 'TIDAK_AKTIF' } },

  'POST /v1/kims/:kimId/members': { own: SEAT_AND_OFFICERS, body: MEMBER },
  'POST /v1/kims/:kimId/members/:personId/leave': {
    own: SEAT_AND_OFFICERS,
    body: { leftOn: '2024-01-10', reason: 'PINDAH' },
  },
  'POST /v1/kims/:kimId/members/:personId/correct': {
    own: SEAT_AND_OFFICERS,
    body: { unsur: 'UMKM', reason: 'SALAH_KETIK' },
  },
  'POST /v1/kims/:kimId/members/:personId/assign': { own: SEAT_AND_OFFICERS, body: { bidang: 'PENGOLAHAN' } },
  'POST /v1/kims/:kimId/members/:personId/unassign': { own: SEAT_AND_OFFICERS },
  'POST /v1/kims/:kimId/officers': {
    own: SEAT_AND_OFFICERS,
    body: { post: 'KETUA', personId: PERSON_ID, since: '2024-01-10' },
  },
  'POST /v1/kims/:kimId/officers/:post/relieve': { own: SEAT_AND_OFFICERS, body: { until: '2024-01-10' } },

  'POST /v1/kims/:kimId/sk': { own: SEAT, body: DECREE },
  'POST /v1/kims/:kimId/sk/supersede': { own: SEAT, body: DECREE },
  'POST /v1/kims/:kimId/sk/amend': { own: SEAT, body: DECREE },
  'POST /v1/kims/:kimId/sk/extend': { own: SEAT, body: { ...DECREE, termEnd: '2030-01-09' } },
  'POST /v1/kims/:kimId/sk/revoke': { own: SEAT, body: { ...DECREE, reason: 'TIDAK_AKTIF' } },
  'GET /v1/sk': { anywhere: ROLES },
  'GET /v1/sk/:skId': { anywhere: ROLES },
  'GET /v1/sk/:skId/document': { own: PEOPLE_SEEN },

  'POST /v1/kims/:kimId/ict-profile': {
    own: SEAT_AND_OFFICERS,
    body: { surveyedOn: '2024-01-10', devices: [], connectivity: 'SELULER_4G', channels: [] },
  },
  'POST /v1/kims/:kimId/secretariat': { own: SEAT_AND_OFFICERS, body: { address: 'Jalan Contoh 1' } },
  'POST /v1/kims/:kimId/online-presence': { own: SEAT_AND_OFFICERS, body: { socialAccounts: [] } },
  'POST /v1/kims/:kimId/books': { own: SEAT_AND_OFFICERS, body: { books: [] } },
  'POST /v1/kims/:kimId/statutes': { own: SEAT_AND_OFFICERS, body: { adoptedOn: '2024-01-10' } },

  'GET /bimteks.ics': { public: true },
  'GET /verify/certificate/:token': { public: true },
  'POST /v1/bimteks': { own: REGISTRAR, body: PLAN },
  'GET /v1/bimteks': { anywhere: ROLES },
  'GET /v1/bimteks/:bimtekId': { anywhere: ROLES },
  'GET /v1/bimteks/:bimtekId/history': { own: [...OVERSEERS, 'camat'] },
  'POST /v1/bimteks/:bimtekId/reschedule': { own: REGISTRAR, body: { sessions: SESSIONS } },
  'POST /v1/bimteks/:bimtekId/revise': { own: REGISTRAR, body: { theme: 'Cek fakta', capacity: 60 } },
  'POST /v1/bimteks/:bimtekId/cancel': { own: REGISTRAR, body: { reason: 'ANGGARAN' } },
  'POST /v1/bimteks/:bimtekId/open': { own: REGISTRAR },
  'POST /v1/bimteks/:bimtekId/close': {
    own: REGISTRAR,
    body: { minutes: { number: '1', signedOn: '2024-02-20', summary: 'Selesai' } },
  },
  'POST /v1/bimteks/:bimtekId/minutes/corrections': {
    own: REGISTRAR,
    body: { signedOn: '2023-10-18', summary: 'Bimtek berlangsung.', reason: 'SALAH_CATAT' },
  },
  'POST /v1/bimteks/:bimtekId/speakers': {
    own: REGISTRAR,
    body: { personId: PERSON_ID, office: 'Sekretaris', topic: 'Etika' },
  },
  'POST /v1/bimteks/:bimtekId/speakers/:personId/drop': { own: REGISTRAR },
  'POST /v1/bimteks/:bimtekId/opener': { own: REGISTRAR, body: { personId: PERSON_ID, office: 'Asisten II' } },
  'POST /v1/bimteks/:bimtekId/topics': { own: REGISTRAR, body: { code: 'FOTO', title: 'Foto', jp: 1 } },
  'POST /v1/bimteks/:bimtekId/topics/:topicId/drop': { own: REGISTRAR },
  'POST /v1/bimteks/:bimtekId/materials': {
    own: REGISTRAR,
    body: { title: 'Salindia', sha256: '0'.repeat(64), link: 'https://kim.example/a.pdf' },
  },
  'GET /v1/invitations': { anywhere: [...OVERSEERS, 'camat', 'lurah'] },
  'POST /v1/bimteks/:bimtekId/materials/:sha256/drop': { own: REGISTRAR },
  'POST /v1/bimteks/:bimtekId/invitations': { own: REGISTRAR, body: { invitee: 'CAMAT', wilayah: '18.72.05' } },
  'POST /v1/bimteks/:bimtekId/invitations/:invitationId/confirm': { own: ['camat', 'lurah'] },
  'POST /v1/bimteks/:bimtekId/invitations/:invitationId/decline': { own: ['camat', 'lurah'] },
  'POST /v1/bimteks/:bimtekId/participants': { own: REGISTRAR, body: PARTICIPANT },
  'POST /v1/bimteks/:bimtekId/participants/corrections': {
    own: REGISTRAR,
    body: { ...PARTICIPANT, reason: 'SALAH_CATAT' },
  },
  'POST /v1/bimteks/:bimtekId/participants/:personId/withdraw': { own: REGISTRAR },
  'GET /v1/bimteks/:bimtekId/participants/:personId/check-in-codes/:session': {
    own: REGISTRAR,
    anywhere: ONESELF,
  },
  'GET /v1/bimteks/:bimtekId/attendance-list': { own: [...OVERSEERS, 'camat'] },
  'POST /v1/bimteks/:bimtekId/check-ins': { own: REGISTRAR, body: { code: 'aaaaaaaa.bbbbbbbb.cccccccc' } },
  'POST /v1/bimteks/:bimtekId/attendance': { own: REGISTRAR, body: ARRIVAL },
  'POST /v1/bimteks/:bimtekId/walk-ins': {
    own: REGISTRAR,
    body: { ...PARTICIPANT, session: 1, at: ARRIVAL.at },
  },
  'POST /v1/bimteks/:bimtekId/attendance/corrections': {
    own: REGISTRAR,
    body: { personId: PERSON_ID, session: 1, attended: true, late: false, reason: 'SALAH_CATAT' },
  },
  'POST /v1/bimteks/:bimtekId/test-results': { own: REGISTRAR, body: RESULT },
  'POST /v1/bimteks/:bimtekId/test-results/corrections': {
    own: REGISTRAR,
    body: { ...RESULT, reason: 'SALAH_CATAT' },
  },
  'POST /v1/bimteks/:bimtekId/certificates/:certificateId/revoke': {
    own: REGISTRAR,
    body: { reason: 'KECURANGAN' },
  },
  'GET /v1/certificates': {
    anywhere: [...OVERSEERS, 'camat', ...ONESELF],
    query: `personId=${PERSON_ID}`,
  },
  'GET /v1/certificates/:certificateId/document': { own: [...OVERSEERS, 'camat'], anywhere: ONESELF },
  'GET /v1/training-records/:personId': { anywhere: [...OVERSEERS, 'camat', ...ONESELF] },
  'GET /v1/literacy-gain': { anywhere: ROLES },
  'GET /v1/follow-up': { anywhere: ROLES },
  'GET /v1/programme-coverage': { anywhere: ROLES },

  'POST /v1/offices/:subject/revoke': { own: REGISTRAR, body: { ...OFFICE, reason: 'MUTASI' } },
  'POST /v1/offices/:subject/restore': { own: REGISTRAR, body: OFFICE },
  'GET /v1/offices': { anywhere: OVERSEERS },

  'POST /v1/break-glass': { anywhere: ['camat', 'auditor'], body: GRANT },
  'POST /v1/break-glass/:grantId/close': { own: REGISTRAR },
  'GET /v1/break-glass': { anywhere: ['auditor'] },
};
