import type { Post } from '@app/contracts';
import type { Actor, Stamp } from '@app/event-sourcing';
import type { KimEstablished, KimEvent, KimProposed, MusyawarahHeld } from './kim.events';
import type { MemberJoined, OfficerAppointed } from './roster.events';
import type { Signatory, SkEvent, SkIssued } from './sk.events';

export const KIM_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0001';
export const SK_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0002';
export const OTHER_SK_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0003';
export const COMMAND_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0004';
export const CORRELATION_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0005';

export const stampOf = (by: Actor): Stamp => ({
  at: '2024-03-01T03:00:00.000Z',
  by,
  commandId: COMMAND_ID,
  correlationId: CORRELATION_ID,
});

/** The n-th person of the examples, from 1. */
export const personId = (n: number): string => `5f4dcc3b-0000-4000-8000-${n.toString().padStart(12, '0')}`;

export const LURAH = stampOf({ subject: 'lurah-rejomulyo', role: 'lurah', jurisdiction: '18.72.05.1001' });
export const OTHER_LURAH = stampOf({ subject: 'lurah-margorejo', role: 'lurah', jurisdiction: '18.72.05.1002' });
export const CAMAT = stampOf({ subject: 'camat-selatan', role: 'camat', jurisdiction: '18.72.05' });
export const ADMIN = stampOf({ subject: 'diskominfo', role: 'admin_diskominfo', jurisdiction: '18.72' });
export const AUDITOR = stampOf({ subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' });
export const KETUA = stampOf({ subject: personId(1), role: 'ketua', jurisdiction: KIM_ID });
export const SEKRETARIS = stampOf({ subject: personId(2), role: 'sekretaris', jurisdiction: KIM_ID });

export const kimProposed: KimProposed = {
  type: 'KimProposed',
  data: { kimId: KIM_ID, name: 'Rejomulyo Informatif', wilayah: '18.72.05.1001', level: 'KELURAHAN' },
};

export const musyawarahHeld: MusyawarahHeld = {
  type: 'MusyawarahHeld',
  data: { kimId: KIM_ID, heldOn: '2023-10-25', participants: 42 },
};

export const memberJoined = (n: number): MemberJoined => ({
  type: 'MemberJoined',
  data: { kimId: KIM_ID, personId: personId(n), unsur: 'KWT', occupation: 'PETANI', joinedOn: '2023-10-25' },
});

export const members = (count: number): MemberJoined[] =>
  Array.from({ length: count }, (_, index) => memberJoined(index + 1));

export const officerAppointed = (post: Post, n: number): OfficerAppointed => ({
  type: 'OfficerAppointed',
  data: { kimId: KIM_ID, post, personId: personId(n), since: '2023-10-25' },
});

/** Ketua is person 1, Sekretaris person 2, Bendahara person 3. */
export const officers: OfficerAppointed[] = [
  officerAppointed('KETUA', 1),
  officerAppointed('SEKRETARIS', 2),
  officerAppointed('BENDAHARA', 3),
];

/** The Lurah, who is in the register as person 90. */
export const SIGNATORY: Signatory = { personId: personId(90), capacity: 'DEFINITIF' };

export const skIssued: SkIssued = {
  type: 'SkIssued',
  data: {
    kimId: KIM_ID,
    skId: SK_ID,
    number: '17 Tahun 2023',
    decreedOn: '2023-11-20',
    issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' },
    signatory: SIGNATORY,
    termStart: '2023-11-20',
    termEnd: '2028-11-19',
  },
};

export const kimEstablished: KimEstablished = {
  type: 'KimEstablished',
  data: {
    kimId: KIM_ID,
    name: 'Rejomulyo Informatif',
    level: 'KELURAHAN',
    wilayah: '18.72.05.1001',
    skId: SK_ID,
    skNumber: '17 Tahun 2023',
    decreedOn: '2023-11-20',
  },
};

/** Three members, all posts held, the musyawarah behind it: ready for its SK. */
export const ready: KimEvent[] = [kimProposed, musyawarahHeld, ...members(3), ...officers];

export const established: KimEvent[] = [...ready, skIssued, kimEstablished];

export const AMENDMENT_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0006';
export const EXTENSION_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0007';
export const REVOCATION_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0008';

const decree = (skId: string, number: string) => ({
  kimId: KIM_ID,
  skId,
  number,
  decreedOn: '2024-02-01',
  issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' } as const,
  signatory: SIGNATORY,
});

/** One of each, on the SK that established the KIM. */
export const skFacts = {
  amendmentNeeded: { type: 'SkAmendmentNeeded', data: { kimId: KIM_ID, skId: SK_ID } },
  amended: { type: 'SkAmended', data: { ...decree(AMENDMENT_ID, '2 Tahun 2024'), amends: SK_ID } },
  extended: {
    type: 'SkExtended',
    data: { ...decree(EXTENSION_ID, '3 Tahun 2024'), extends: SK_ID, termEnd: '2030-11-19' },
  },
  superseding: {
    type: 'SkIssued',
    data: { ...decree(OTHER_SK_ID, '4 Tahun 2024'), termStart: '2024-02-01', termEnd: '2029-01-31' },
  },
  superseded: { type: 'SkSuperseded', data: { kimId: KIM_ID, skId: SK_ID, bySkId: OTHER_SK_ID } },
  revoked: {
    type: 'SkRevoked',
    data: { ...decree(REVOCATION_ID, '5 Tahun 2024'), revokes: SK_ID, reason: 'TIDAK_AKTIF' },
  },
  announced: {
    type: 'SkExpiryAnnounced',
    data: { kimId: KIM_ID, skId: SK_ID, termEnd: '2028-11-19', daysBefore: 30 },
  },
  expired: { type: 'SkExpired', data: { kimId: KIM_ID, skId: SK_ID, termEnd: '2028-11-19' } },
} as const satisfies Record<string, SkEvent>;
