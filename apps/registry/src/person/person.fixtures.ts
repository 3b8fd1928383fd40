import type {
  ConsentRecorded,
  ConsentWithdrawn,
  ErasureRefused,
  GuardianConsentRecorded,
  NikClaimAbandoned,
  PersonErased,
  PersonMerged,
  PersonRegistered,
  ProcessingRestricted,
  RestrictionLifted,
} from './person.events';

export const PERSON_ID = '5f4dcc3b-0000-4000-8000-000000000001';
export const OTHER_PERSON_ID = '5f4dcc3b-0000-4000-8000-000000000002';
export const NIK_ID = 'a1'.repeat(32);

/** An invented person. */
export const personRegistered: PersonRegistered = {
  type: 'PersonRegistered',
  data: {
    personId: PERSON_ID,
    wilayah: '18.72.05.1001',
    name: 'Contoh Satu',
    nik: '1872050101900001',
    phone: '+6281200000001',
    address: 'Jalan Contoh 1',
    birthDate: '1990-01-01',
  },
};

export const nikClaimAbandoned: NikClaimAbandoned = {
  type: 'NikClaimAbandoned',
  data: { personId: PERSON_ID, nikId: NIK_ID },
};

export const personMerged: PersonMerged = {
  type: 'PersonMerged',
  data: { personId: PERSON_ID, into: OTHER_PERSON_ID },
};

export const consentRecorded: ConsentRecorded = {
  type: 'ConsentRecorded',
  data: { personId: PERSON_ID, purpose: 'PUBLIKASI', legalBasis: 'PERSETUJUAN', givenOn: '2023-10-25' },
};

export const consentWithdrawn: ConsentWithdrawn = {
  type: 'ConsentWithdrawn',
  data: { personId: PERSON_ID, purpose: 'PUBLIKASI', withdrawnOn: '2024-02-01' },
};

export const guardianConsentRecorded: GuardianConsentRecorded = {
  type: 'GuardianConsentRecorded',
  data: { personId: PERSON_ID, guardianId: OTHER_PERSON_ID, guardianship: 'ORANG_TUA', givenOn: '2023-10-25' },
};

export const processingRestricted: ProcessingRestricted = {
  type: 'ProcessingRestricted',
  data: { personId: PERSON_ID, reason: 'PERMINTAAN_SUBJEK' },
};

export const restrictionLifted: RestrictionLifted = {
  type: 'RestrictionLifted',
  data: { personId: PERSON_ID, reason: 'SENGKETA_SELESAI' },
};

export const erasureRefused: ErasureRefused = {
  type: 'ErasureRefused',
  data: {
    personId: PERSON_ID,
    reason: 'PERMINTAAN_SUBJEK',
    skIds: [OTHER_PERSON_ID],
    legalBasis: 'Kepentingan umum',
    source: 'UU 27/2022',
  },
};

export const personErased: PersonErased = {
  type: 'PersonErased',
  data: { personId: PERSON_ID, reason: 'PERMINTAAN_SUBJEK' },
};
