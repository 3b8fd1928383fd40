import type {
  BimtekMinutes,
  CertificateResult,
  CertificateRevocationReason,
  TrainingCorrectionReason,
} from '@app/contracts';
import type { Event } from '@app/event-sourcing';

/** It is over and has its minutes. From here on what was recorded changes by correction only. */
export type BimtekClosed = Event<
  'BimtekClosed',
  {
    bimtekId: string;
    kecamatan: string;
    minutes: BimtekMinutes;
    /** Day of the last session, in the city's time zone. */
    heldOn: string;
    /** The kelurahan of those who attended, by their codes, in order. */
    attendingKelurahan: readonly string[];
    /** How many people attended. */
    attendees: number;
  }
>;

/** The minutes said something else than what took place, or bore the wrong day. Their number stays. */
export type MinutesCorrected = Event<
  'MinutesCorrected',
  { bimtekId: string; signedOn: string; summary: string; reason: TrainingCorrectionReason }
>;

/** A correction changed who was at a Bimtek that is closed. This holds in place of what was said when it was closed. */
export type TurnoutCorrected = Event<
  'TurnoutCorrected',
  {
    bimtekId: string;
    kecamatan: string;
    heldOn: string;
    /** The kelurahan of those who attended, by their codes, in order. */
    attendingKelurahan: readonly string[];
    attendees: number;
    /** Those that were said to have been there until now. */
    missedBy: readonly string[];
  }
>;

/** This claim on a number of minutes will never be used by this Bimtek; another may have the number. */
export type MinutesNumberAbandoned = Event<'MinutesNumberAbandoned', { bimtekId: string; claimId: string }>;

/** A participant qualified. Whose name it bears is not known here: the registry is asked when it is printed. */
export type CertificateIssued = Event<
  'CertificateIssued',
  {
    bimtekId: string;
    certificateId: string;
    /** Number of the minutes, then `/001`, `/002`, ... */
    number: string;
    personId: string;
    jp: number;
    result: CertificateResult;
  }
>;

/** `KOREKSI`: it no longer said what is recorded; another took its place if the participant still qualifies. */
export type CertificateRevoked = Event<
  'CertificateRevoked',
  { bimtekId: string; certificateId: string; personId: string; reason: CertificateRevocationReason | 'KOREKSI' }
>;

export type CertificateEvent =
  | BimtekClosed
  | MinutesCorrected
  | TurnoutCorrected
  | MinutesNumberAbandoned
  | CertificateIssued
  | CertificateRevoked;
