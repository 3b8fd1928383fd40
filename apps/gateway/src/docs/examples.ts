import type { Type } from '@nestjs/common';
import * as c from '@app/contracts';
import { MemberPath, OfficerPath } from '../registry/registry.paths';
import {
  AttendeePath,
  CalendarFilter,
  CertificatePath,
  CheckInCodePath,
  TopicPath,
} from '../training/training.paths';

/**
 * What a message may look like: one line for each class that a route takes or answers. The documentation shows it
 * wherever the class stands; a spec holds it against the class's schema, and asks for those that are missing. No people
 * but invented ones whom everybody sees to be: `Contoh Satu`.
 */
const examples = new Map<Type<object>, object>();

const example = <Message extends object>(type: Type<Message>, message: NoInfer<Message>): Message => {
  examples.set(type, message);
  return message;
};

/** The example of a class, if it has one. */
export const exampleOf = (type: Type<object>): object | undefined => examples.get(type);

/** The example of each class that has one, by the name of its schema. */
export const examplesByName = (): ReadonlyMap<string, object> =>
  new Map([...examples].map(([{ name }, message]) => [name, message]));

const wilayah = '18.72.05.1001';
const kim = example(c.KimId, { kimId: '3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d' });
const person = example(c.PersonId, { personId: '7c9e6679-7425-40de-944b-e07fc1f90ae7' });
const sk = example(c.SkId, { skId: '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e44' });
example(MemberPath, { ...kim, ...person });
example(OfficerPath, { ...kim, post: 'KETUA' });
const written = example(c.Written, { id: kim.kimId, revision: '7', position: '4711' });

const details = { wilayah, name: 'Contoh Satu', phone: '+628000000000', birthDate: '1990-01-01' };
example(c.RegisterPersonBody, details);
example(c.PersonDetail, { ...person, ...details, revision: '0', restricted: false });
example(c.FindPersonByNikBody, { nik: '0000000000000001' });
example(c.PersonFound, { ...person, wilayah });
example(c.CorrectPersonBody, { phone: '+628000000001', reason: 'DATA_BERUBAH' });
example(c.MergePersonBody, { into: '9b2f4c6e-1d3a-4e5b-8c7d-0a1b2c3d4e5f' });
example(c.RecordConsentBody, { purpose: 'PUBLIKASI', legalBasis: 'PERSETUJUAN', givenOn: '2024-01-15' });
example(c.WithdrawConsentBody, { purpose: 'PUBLIKASI', withdrawnOn: '2024-05-02' });
example(c.RecordGuardianConsentBody, {
  ...{ guardianId: '9b2f4c6e-1d3a-4e5b-8c7d-0a1b2c3d4e5f', guardianship: 'ORANG_TUA', givenOn: '2024-01-15' },
});
example(c.RestrictProcessingBody, { reason: 'KEAKURATAN_DIPERSOALKAN' });
example(c.LiftRestrictionBody, { reason: 'KEAKURATAN_DIPASTIKAN' });
example(c.RequestErasureBody, { reason: 'PERMINTAAN_SUBJEK' });

const by = { subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: wilayah } as const;
const read = {
  ...{ readId: '2c5f8a1b-4d7e-4f3a-9b6c-8e0d1f2a3b4c', at: '2024-01-15T03:00:00.000Z', by },
  purpose: 'PENDAFTARAN',
  occasion: 'PERSON',
  fields: ['name', 'phone'],
} as const;
const readByBreakGlass = {
  ...read,
  readId: '3d6a9b2c-5e8f-4a4b-8c7d-9f1e2a3b4c5d',
  by: { subject: 'camat-pusat', role: 'camat', jurisdiction: '18.72.01' },
  occasion: 'DOCUMENT',
  breakGlass: '6c1a2f0e-51b7-4d0c-8f43-2f9b7c5d0001',
} as const;
example(c.PersonAccessLog, { reads: [readByBreakGlass, read] });
const dataRequest = example(c.DataRequestId, { dataRequestId: '4e6a8c0d-2f1b-4a3c-8d5e-7f9a0b1c2d3e' });
const receivedAt = '2024-01-15T03:00:00.000Z';
const dueAt = '2024-01-18T03:00:00.000Z';
example(c.PersonExport, {
  ...{ ...person, mergedIds: [] },
  recorded: [{ ...person, type: 'PersonRegistered', at: '2023-10-28T03:00:00.000Z', by, data: details }],
  memberships: [{ ...person, ...kim, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-28' }],
  sk: [{ ...sk, ...kim, inForce: true }],
  requests: [{ ...dataRequest, ...person, kind: 'AKSES', receivedAt, dueAt, answeredAt: dueAt, outcome: 'DIPENUHI' }],
  reads: [read],
});

example(c.RecordDataRequestBody, { ...person, kind: 'AKSES', receivedAt });
example(c.AnswerDataRequestBody, { outcome: 'DITOLAK', ground: 'IDENTITAS_TIDAK_TERBUKTI' });
example(c.BreachId, { breachId: '6f8b0d2e-3a4c-4b5d-9e6f-8a0b1c2d3e4f' });
example(c.RecordBreachBody, { noticedAt: receivedAt, fields: ['name', 'phone'], affected: 3 });
example(c.GiveBreachNoticeBody, { givenAt: '2024-01-16T03:00:00.000Z' });
example(c.DataDuties, {
  duties: [
    {
      ...{ id: dataRequest.dataRequestId, kind: 'AKSES', wilayah, ...person },
      ...{ since: receivedAt, dueAt, overdue: false },
    },
  ],
});

const imported = example(c.ImportId, { importId: '8a0c2e4f-5b6d-4c7e-8f9a-0b1c2d3e4f5a' });
example(c.ImportReport, {
  ...{ ...imported, file: 'kims.csv', state: 'FINISHED', rows: 25, accepted: 24, kims: 2, settled: 2 },
  refused: [
    { line: 7, column: 'unsur', code: 'invalid', message: 'kims.csv, line 7, column unsur: must be one of the list' },
  ],
  duplicates: [],
});

example(c.ProposeKimBody, { name: 'Rejomulyo Informatif', wilayah });
example(c.RenameKimBody, { name: 'Rejomulyo Bersuara' });
example(c.HoldMusyawarahBody, { heldOn: '2023-10-28', participants: 40 });
example(c.RegisterKimBody, { registeredOn: '2023-12-04', registrationNumber: '489/07/2023' });
example(c.AssignNationalNumberBody, {
  ...{ nationalNumber: '1872051001001', webAddress: 'rejomulyo.kim.id', assignedOn: '2024-01-15' },
});
example(c.DissolveKimBody, { dissolvedOn: '2026-06-30', reason: 'KEPUTUSAN_MUSYAWARAH' });

const membership = { ...person, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-28' } as const;
example(c.JoinMemberBody, membership);
example(c.LeaveMemberBody, { leftOn: '2024-05-02', reason: 'PINDAH' });
example(c.CorrectMembershipBody, { occupation: 'PEDAGANG', reason: 'SALAH_KETIK' });
example(c.AssignMemberBody, { bidang: 'PENGOLAHAN' });
example(c.AppointOfficerBody, { post: 'KETUA', ...person, since: '2023-10-28' });
example(c.RelieveOfficerBody, { until: '2024-05-02' });

example(c.RecordIctProfileBody, {
  ...{ surveyedOn: '2024-01-15', devices: [{ device: 'PONSEL', count: 5 }], connectivity: 'SELULER_4G' },
  channels: ['GRUP_WHATSAPP', 'RAPAT_WARGA'],
});
example(c.RecordSecretariatBody, { address: 'Balai Kelurahan Rejomulyo' });
example(c.RecordOnlinePresenceBody, {
  website: 'https://rejomulyo.kim.id',
  socialAccounts: [{ platform: 'INSTAGRAM', url: 'https://www.instagram.com/contoh.kim' }],
});
example(c.RecordBooksBody, { books: ['ANGGOTA', 'KEGIATAN'] });
example(c.RecordStatutesBody, { adoptedOn: '2023-11-02' });

const decree = {
  ...{ number: '489/07/401.403.6/2023', decreedOn: '2023-11-20' },
  signatory: { personId: 'a7f0c1de-1b5e-4c7d-9e2f-3b4a5c6d7e8f', capacity: 'DEFINITIF' },
} as const;
example(c.DecreeBody, decree);
example(c.IssueSkBody, { ...decree, termStart: '2023-11-20', termEnd: '2026-11-19' });
example(c.ExtendSkBody, { ...decree, termEnd: '2029-11-19' });
example(c.RevokeSkBody, { ...decree, reason: 'TIDAK_AKTIF' });

const summary = {
  ...{ ...kim, name: 'Rejomulyo Informatif', wilayah, members: 1 },
  level: 'KELURAHAN',
  status: 'ESTABLISHED',
} as const;
const listed = { ...summary, needsAmendment: false, updatedAt: '2023-12-04T03:00:00.000Z', position: '4711' };
example(c.FindKimsRequest, { wilayah: '18.72.05', level: 'KELURAHAN', status: 'ESTABLISHED' });
example(c.KimDirectory, { kims: [listed], position: '4711' });
const established = {
  ...{ ...sk, ...decree, issuingOffice: `LURAH ${wilayah}` },
  kind: 'ESTABLISH',
  status: 'VALID',
  ...{ termStart: '2023-11-20', termEnd: '2026-11-19', needsAmendment: false },
} as const;
const registered = { ...established, ...kim, kimName: summary.name, onSkId: sk.skId };
example(c.KimDetail, {
  ...{ ...summary, revision: '7', musyawarahHeldOn: '2023-10-28' },
  roster: [{ ...membership, name: 'Contoh Satu', post: 'KETUA' }],
  sk: { ...established, decrees: [] },
  earlierSks: [],
});
example(c.SkRegister, { decrees: [registered] });
example(c.SkRecord, { ...registered, related: [] });
example(c.KimCompleteness, {
  complete: false,
  items: [
    {
      ...{ item: 'MUSYAWARAH', done: true, since: '2023-10-28' },
      by: {
        ...{ eventId: '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e12', type: 'MusyawarahHeld' },
        at: '2023-10-28T03:00:00.000Z',
      },
    },
    { item: 'SK', done: false },
  ],
});
example(c.KimHistory, {
  entries: [
    {
      ...{ revision: '0', eventId: '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11', type: 'KimProposed' },
      at: '2023-10-28T03:00:00.000Z',
      actor: { subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: wilayah },
      data: { ...kim, name: 'Rejomulyo Informatif', wilayah },
    },
  ],
});
example(c.Coverage, {
  kelurahan: { covered: 1, total: 22 },
  kecamatan: { covered: 0, total: 5 },
  regions: [{ wilayah, name: 'Rejomulyo', level: 'KELURAHAN', establishedKims: 1 }],
});

const office = { role: 'lurah', jurisdiction: wilayah } as const;
const holder = example(c.OfficeHolder, { subject: 'b3f1c2d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d' });
example(c.RevokeOfficeBody, { ...office, reason: 'MUTASI' });
example(c.RestoreOfficeBody, office);
const officeEntry = example(c.OfficeEntry, {
  ...{ officeId: '0f9e8d7c-6b5a-4c3d-8e2f-1a0b9c8d7e6f', ...holder, ...office, wilayah },
  ...{ standing: 'REVOKED', reason: 'MUTASI', since: '2024-05-02T02:00:00.000Z' },
});
example(c.OfficeRegister, { offices: [officeEntry] });

const grant = example(c.BreakGlassGrantId, { grantId: '2a4c6e8f-1b3d-4f5a-9c7e-8d6b4a2f0e1c' });
const opening = { wilayah, reason: 'PENEGAKAN_HUKUM', reference: 'B/17/V/2024' } as const;
example(c.OpenBreakGlassBody, { ...opening, minutes: 30 });
const grantEntry = example(c.BreakGlassEntry, {
  ...{ ...grant, ...holder, role: 'lurah', jurisdiction: '18.72.05.1002', ...opening },
  ...{ openedAt: '2024-05-02T02:00:00.000Z', expiresAt: '2024-05-02T02:30:00.000Z', open: true },
});
example(c.BreakGlassRegister, { grants: [grantEntry] });

const bimtek = example(c.BimtekId, { bimtekId: '1b2d3f4a-5c6e-4d7f-8a9b-0c1d2e3f4a5b' });
const session = { start: '2023-10-18T08:00:00+07:00', end: '2023-10-18T12:00:00+07:00' };
const schedule = { sessions: [session], venue: 'Aula Kecamatan Metro Selatan' };
const plan = {
  ...{ organiser: 'Dinas Komunikasi dan Informatika Kota Metro', kecamatan: '18.72.05' },
  mode: 'LURING',
  ...{ theme: 'Bimbingan Teknis Kelompok Informasi Masyarakat', capacity: 40, ...schedule },
} as const;
const writtenBimtek = { ...written, id: bimtek.bimtekId };
example(c.WrittenOfSomebody, { ...writtenBimtek, ...person });
example(c.PlanBimtekBody, plan);
example(c.RescheduleBimtekBody, schedule);
example(c.ReviseBimtekBody, { theme: plan.theme, capacity: 60 });
example(c.CancelBimtekBody, { reason: 'TEMPAT_BERHALANGAN' });
const minutes = { number: '489/21/D.12/2023', signedOn: '2023-10-18', summary: 'Bimtek berlangsung sesuai acara.' };
example(c.CloseBimtekBody, { minutes });
example(c.CorrectMinutesBody, { signedOn: minutes.signedOn, summary: minutes.summary, reason: 'SALAH_CATAT' });

const speaker = { ...person, office: 'Sekretaris Dinas Kominfo' };
example(c.NameSpeakerBody, { ...speaker, topic: 'Peran KIM' });
example(c.NameOpenerBody, { ...person, office: 'Asisten II' });
const topic = { code: '5W1H', title: 'Menulis berita dengan 5W1H', jp: 2 } as const;
example(c.AddTopicBody, topic);
const topicId = '3d4f5a6b-7c8e-4f9a-8b0c-1d2e3f4a5b6c';
example(TopicPath, { ...bimtek, topicId });
example(c.WrittenTopic, { ...writtenBimtek, topicId });
example(AttendeePath, { ...bimtek, ...person });
const material = {
  ...{ title: 'Salindia cek fakta', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  link: 'https://kim.example/bahan/cek-fakta.pdf',
};
example(c.AddMaterialBody, material);
example(c.DropMaterialRequest, { ...bimtek, sha256: material.sha256 });

const invitationId = '5f6a7b8c-9d0e-4f1a-8b2c-3d4e5f6a7b8c';
const invitation = { invitee: 'PESERTA_KELURAHAN', wilayah, seats: 5 } as const;
example(c.SendInvitationBody, invitation);
example(c.InvitationId, { ...bimtek, invitationId });
example(c.FindInvitationsRequest, { wilayah, ...bimtek, status: 'SENT' });
example(c.InvitationRegister, {
  invitations: [
    {
      ...{ ...bimtek, theme: plan.theme, kecamatan: plan.kecamatan, venue: plan.venue, sessions: [session] },
      ...{ bimtekStatus: 'PLANNED', invitationId, ...invitation, status: 'SENT' },
    },
  ],
});
example(c.WrittenInvitation, { ...writtenBimtek, invitationId });

const registration = { ...person, kelurahan: wilayah, role: 'CALON_ANGGOTA' } as const;
example(c.RegisterParticipantBody, registration);
example(c.CorrectRegistrationBody, { ...registration, reason: 'BUKTI_BARU' });
const arrival = { session: 1, at: '2023-10-18T08:05:00+07:00' };
example(c.RecordAttendanceBody, { ...person, ...arrival });
example(c.AdmitWalkInBody, { ...registration, ...arrival });
example(CheckInCodePath, { ...bimtek, ...person, session: 1 });
const code = 'eyJhbGciOiJFZERTQSJ9.eyJzZXNzaW9uIjoxfQ.c2lnbmF0dXJl';
example(c.CheckInCode, { code, validUntil: session.end });
example(c.CheckInBody, { code });
const result = { ...person, test: 'POST', score: 85 } as const;
example(c.RecordTestResultBody, result);
example(c.CorrectTestResultBody, { ...result, reason: 'SALAH_CATAT' });
example(c.CorrectAttendanceBody, { ...person, session: 1, attended: true, late: false, reason: 'BUKTI_BARU' });

const planned = {
  ...{ ...bimtek, ...plan, sessions: [session], registered: 1, waiting: 0, revision: '42' },
  status: 'CLOSED',
  updatedAt: '2023-10-18T06:00:00.000Z',
} as const;
const certificate = example(c.CertificateId, { certificateId: '7a8b9c0d-1e2f-4a3b-8c4d-5e6f7a8b9c0d' });
example(c.FindBimteksRequest, {
  ...{
    wilayah: '18.72.05',
    month: '2023-10',
    status: 'CLOSED',
    updatedSince: '4000',
    sort: 'updatedAt',
    order: 'asc',
  },
});
example(CalendarFilter, { wilayah: '18.72.05' });
example(c.BimtekCalendar, { bimteks: [{ ...planned, position: '4711' }], position: '4711' });
example(c.BimtekDetail, {
  ...planned,
  passing: { attendanceShare: 0.75, postTestMinimum: 60, lateAfterMinutes: 15 },
  opener: { ...person, office: 'Asisten II' },
  speakers: [{ ...speaker, topic: 'Peran KIM' }],
  topics: [{ topicId, ...topic }],
  materials: [material],
  invitations: [{ invitationId, ...invitation, status: 'CONFIRMED' }],
  participants: [
    {
      ...{ ...registration, seat: 'CONFIRMED', attendance: [{ session: 1, late: false }] },
      ...{ preTest: 50, postTest: 85, ...certificate },
    },
  ],
  minutes,
});

example(c.BimtekHistory, {
  entries: [
    {
      ...{ revision: '1', eventId: '0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e12', type: 'TopicAdded' },
      at: '2023-10-04T03:00:00.000Z',
      actor: { subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' },
      data: { ...bimtek, topicId, ...topic },
    },
  ],
});
example(CertificatePath, { ...bimtek, ...certificate });
example(c.RevokeCertificateBody, { reason: 'SALAH_CATAT' });
const reference = {
  ...{ ...certificate, ...bimtek, number: '489/21/D.12/2023/001', theme: plan.theme, jp: 6 },
  ...{ firstDay: '2023-10-18', lastDay: '2023-10-18', organiser: plan.organiser, issuedOn: '2023-10-18' },
  status: 'VALID',
} as const;
example(c.CertificateVerification, reference);
example(c.FindCertificatesRequest, { ...person, ...bimtek, wilayah: '18.72.05', status: 'VALID' });
example(c.CertificateRegister, {
  certificates: [{ ...reference, ...person, result: { attended: 1, sessions: 1, preTest: 50, postTest: 85 } }],
});
example(c.GetParticipantRecordRequest, person);
example(c.ParticipantRecord, {
  ...{ ...person, jp: 6 },
  bimteks: [
    {
      ...{ ...bimtek, theme: plan.theme, kecamatan: plan.kecamatan, firstDay: '2023-10-18', status: 'CLOSED' },
      ...{ attended: 1, sessions: 1, preTest: 50, postTest: 85, jp: 6, ...certificate },
    },
  ],
});
const gain = { participants: 12, meanPreTest: 52.5, meanPostTest: 81, meanGain: 28.5, suppressed: false };
example(c.LiteracyGain, {
  smallestCell: 5,
  byKecamatan: [{ kecamatan: plan.kecamatan, ...gain }],
  byBimtek: [{ ...bimtek, kecamatan: plan.kecamatan, theme: plan.theme, firstDay: '2023-10-18', ...gain }],
});
example(c.FollowUpBoard, {
  daysToSk: { fulfilled: 1, median: 33, p90: 33 },
  commitments: [
    {
      ...{ kelurahan: wilayah, name: 'Rejomulyo', ...bimtek, heldOn: '2023-10-18', dueOn: '2023-12-17' },
      ...{ status: 'fulfilled', days: 33, ...kim, fulfilledOn: '2023-11-20' },
    },
  ],
});
example(c.ProgrammeCoverage, {
  ...{ kecamatan: { reached: 3, total: 5 }, kelurahan: { reached: 14, total: 22 } },
  ...{ people: 118, jp: 642 },
});
