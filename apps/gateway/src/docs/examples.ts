import type { Type } from '@nestjs/common';
import * as c from '@app/contracts';
import { MemberPath, OfficerPath } from '../registry/registry.paths';

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
example(c.Written, { id: kim.kimId, revision: '7', position: '4711' });

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
example(c.PersonExport, {
  ...{ ...person, mergedIds: [] },
  recorded: [{ ...person, type: 'PersonRegistered', at: '2023-10-28T03:00:00.000Z', by, data: details }],
  memberships: [{ ...person, ...kim, unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-28' }],
  sk: [{ ...sk, ...kim, inForce: true }],
  reads: [read],
});

const dataRequest = example(c.DataRequestId, { dataRequestId: '4e6a8c0d-2f1b-4a3c-8d5e-7f9a0b1c2d3e' });
const receivedAt = '2024-01-15T03:00:00.000Z';
example(c.RecordDataRequestBody, { ...person, kind: 'AKSES', receivedAt });
example(c.AnswerDataRequestBody, { outcome: 'DITOLAK', ground: 'IDENTITAS_TIDAK_TERBUKTI' });
example(c.BreachId, { breachId: '6f8b0d2e-3a4c-4b5d-9e6f-8a0b1c2d3e4f' });
example(c.RecordBreachBody, { noticedAt: receivedAt, fields: ['name', 'phone'], affected: 3 });
example(c.GiveBreachNoticeBody, { givenAt: '2024-01-16T03:00:00.000Z' });
example(c.DataDuties, {
  duties: [
    {
      ...{ id: dataRequest.dataRequestId, kind: 'AKSES', wilayah, ...person },
      ...{ since: receivedAt, dueAt: '2024-01-18T03:00:00.000Z', overdue: false },
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
