import type {
  ConsentPurpose,
  CorrectionReason,
  ErasureReason,
  Guardianship,
  LegalBasis,
  LiftingReason,
  RestrictionReason,
  Sex,
} from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Stored facts of the one home of personal data. Personal fields are encrypted under the person's key before they are
// stored, and stay so until `PeopleReader` opens them for somebody who may see them. Who recorded a fact and when stands
// in its metadata. Why is said in codes: free text could carry personal data.

/** What is encrypted. */
interface PersonalFields {
  nik?: string;
  phone?: string;
  address?: string;
  birthDate?: string;
  sex?: Sex;
  titlesBefore?: string;
  titlesAfter?: string;
  nip?: string;
  rank?: string;
}

/** The city knows this person from now on. */
export type PersonRegistered = Event<
  'PersonRegistered',
  PersonalFields & {
    personId: string;
    /** Kemendagri code of the region that keeps the record. */
    wilayah: string;
    name: string;
    /** Under which the NIK is claimed: an HMAC, which tells nothing of it without the key. */
    nikId?: string;
  }
>;

/** Fields were found to be wrong or outdated. Those not named stay as they were; older values stay in the log, sealed. */
export type PersonCorrected = Event<
  'PersonCorrected',
  PersonalFields & { personId: string; name?: string; nikId?: string; reason: CorrectionReason }
>;

/** A NIK that was claimed for this person was not recorded in time, and can no longer be: it went to somebody else. */
export type NikClaimAbandoned = Event<'NikClaimAbandoned', { personId: string; nikId: string }>;

/** Two records were found to be of one person. From now on this id leads to the other, and so do its NIK and its key. */
export type PersonMerged = Event<'PersonMerged', { personId: string; into: string }>;

/** The person's data may be used for this purpose. */
export type ConsentRecorded = Event<
  'ConsentRecorded',
  { personId: string; purpose: ConsentPurpose; legalBasis: LegalBasis; givenOn: string }
>;

/** From this day on the person's data may not be used for this purpose any more. */
export type ConsentWithdrawn = Event<
  'ConsentWithdrawn',
  { personId: string; purpose: ConsentPurpose; withdrawnOn: string }
>;

/** A parent or guardian consents for a child. */
export type GuardianConsentRecorded = Event<
  'GuardianConsentRecorded',
  { personId: string; guardianId: string; guardianship: Guardianship; givenOn: string }
>;

/** The person's data is kept, and shown for the purposes of the law only. */
export type ProcessingRestricted = Event<'ProcessingRestricted', { personId: string; reason: RestrictionReason }>;

export type RestrictionLifted = Event<'RestrictionLifted', { personId: string; reason: LiftingReason }>;

/** The law keeps the person's data for now. It can be asked for again. */
export type ErasureRefused = Event<
  'ErasureRefused',
  {
    personId: string;
    reason: ErasureReason;
    /** SK in force that name the person. */
    skIds: readonly string[];
    legalBasis: string;
    source: string;
  }
>;

/** The person's key is destroyed from here on, and with it every field that was ever stored under it. */
export type PersonErased = Event<'PersonErased', { personId: string; reason: ErasureReason }>;

export type PersonEvent =
  | PersonRegistered
  | PersonCorrected
  | NikClaimAbandoned
  | PersonMerged
  | ConsentRecorded
  | ConsentWithdrawn
  | GuardianConsentRecorded
  | ProcessingRestricted
  | RestrictionLifted
  | ErasureRefused
  | PersonErased;
