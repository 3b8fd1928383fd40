import type { Post } from '@app/contracts';
import type { Actor, Stamp } from '@app/event-sourcing';
import type {
  KimEstablished,
  KimEvent,
  KimProposed,
  MemberJoined,
  MusyawarahHeld,
  OfficerAppointed,
  SkIssued,
} from './kim.events';

export const KIM_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0001';
export const SK_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0002';
export const OTHER_SK_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0003';
export const COMMAND_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0004';
export const CORRELATION_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0005';

export const stampOf = (by: Actor): Stamp => ({
  at: '2023-11-20T03:00:00.000Z',
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

export const skIssued: SkIssued = {
  type: 'SkIssued',
  data: {
    kimId: KIM_ID,
    skId: SK_ID,
    number: '17 Tahun 2023',
    decreedOn: '2023-11-20',
    issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' },
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
