import { IsIn, IsUUID } from 'class-validator';
import { rpc, Written } from '../rpc';
import { IsDay } from './day';

// What a person may ask of those who hold its data, by UU 27/2022 on personal data protection. Codes, not free text: free
// text would carry personal data into the log.

/** On what ground data is processed: Pasal 20 ayat (2), huruf a to f. */
export const LEGAL_BASES = [
  'PERSETUJUAN',
  'PERJANJIAN',
  'KEWAJIBAN_HUKUM',
  'KEPENTINGAN_VITAL',
  'KEPENTINGAN_UMUM',
  'KEPENTINGAN_SAH',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** For what a person's data may be used besides keeping the register. */
export const CONSENT_PURPOSES = ['KEANGGOTAAN', 'PUBLIKASI', 'KOMUNIKASI', 'DOKUMENTASI'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export class RecordConsentBody {
  @IsIn(CONSENT_PURPOSES)
  purpose!: ConsentPurpose;

  @IsIn(LEGAL_BASES)
  legalBasis!: LegalBasis;

  @IsDay()
  givenOn!: string;
}

export class RecordConsentRequest extends RecordConsentBody {
  @IsUUID()
  personId!: string;
}

/** Pasal 9: consent that was given can be taken back. */
export class WithdrawConsentBody {
  @IsIn(CONSENT_PURPOSES)
  purpose!: ConsentPurpose;

  @IsDay()
  withdrawnOn!: string;
}

export class WithdrawConsentRequest extends WithdrawConsentBody {
  @IsUUID()
  personId!: string;
}

export const GUARDIANSHIPS = ['ORANG_TUA', 'WALI'] as const;
export type Guardianship = (typeof GUARDIANSHIPS)[number];

/** Pasal 25: data of a child is processed with the consent of a parent or guardian. */
export class RecordGuardianConsentBody {
  @IsUUID()
  guardianId!: string;

  @IsIn(GUARDIANSHIPS)
  guardianship!: Guardianship;

  @IsDay()
  givenOn!: string;
}

export class RecordGuardianConsentRequest extends RecordGuardianConsentBody {
  @IsUUID()
  personId!: string;
}

/** Why processing is restricted (Pasal 11). */
export const RESTRICTION_REASONS = ['PERMINTAAN_SUBJEK', 'KEAKURATAN_DIPERSOALKAN', 'SENGKETA'] as const;
export type RestrictionReason = (typeof RESTRICTION_REASONS)[number];

export class RestrictProcessingBody {
  @IsIn(RESTRICTION_REASONS)
  reason!: RestrictionReason;
}

export class RestrictProcessingRequest extends RestrictProcessingBody {
  @IsUUID()
  personId!: string;
}

export const LIFTING_REASONS = ['PERMINTAAN_SUBJEK', 'KEAKURATAN_DIPASTIKAN', 'SENGKETA_SELESAI'] as const;
export type LiftingReason = (typeof LIFTING_REASONS)[number];

export class LiftRestrictionBody {
  @IsIn(LIFTING_REASONS)
  reason!: LiftingReason;
}

export class LiftRestrictionRequest extends LiftRestrictionBody {
  @IsUUID()
  personId!: string;
}

/** Why a person is erased (Pasal 8, 43 and 44). */
export const ERASURE_REASONS = ['PERMINTAAN_SUBJEK', 'PERMINTAAN_WALI', 'MASA_SIMPAN_BERAKHIR'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

export class RequestErasureBody {
  @IsIn(ERASURE_REASONS)
  reason!: ErasureReason;
}

export class RequestErasureRequest extends RequestErasureBody {
  @IsUUID()
  personId!: string;
}

export const recordConsent = rpc<RecordConsentRequest, Written>('kim.registry.person.record-consent.v1');
export const withdrawConsent = rpc<WithdrawConsentRequest, Written>('kim.registry.person.withdraw-consent.v1');
export const recordGuardianConsent = rpc<RecordGuardianConsentRequest, Written>(
  'kim.registry.person.record-guardian-consent.v1',
);
export const restrictProcessing = rpc<RestrictProcessingRequest, Written>('kim.registry.person.restrict.v1');
export const liftRestriction = rpc<LiftRestrictionRequest, Written>('kim.registry.person.lift-restriction.v1');
export const requestErasure = rpc<RequestErasureRequest, Written>('kim.registry.person.request-erasure.v1');
