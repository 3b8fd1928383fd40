import type { AttendanceWay, ParticipantRole, Seat, TrainingCorrectionReason } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

/** A person of the registry takes part, with a seat or on the waiting list. Says nothing about whether they came. */
export type ParticipantRegistered = Event<
  'ParticipantRegistered',
  {
    bimtekId: string;
    personId: string;
    /** For which they come. Missing for officials of the kecamatan and the city. */
    kelurahan?: string;
    kimId?: string;
    role: ParticipantRole;
    seat: Seat;
  }
>;

/**
 * As what they take part was recorded wrongly, or not at all: this holds in its place. Whoever was on the list keeps the seat
 * or the place in line; whoever was not was there, and has a seat.
 */
export type RegistrationCorrected = Event<
  'RegistrationCorrected',
  {
    bimtekId: string;
    personId: string;
    /** Missing for officials of the kecamatan and the city. */
    kelurahan?: string;
    kimId?: string;
    role: ParticipantRole;
    reason: TrainingCorrectionReason;
  }
>;

/** They do not come. They may register again; that is a new registration, behind all others. */
export type ParticipantWithdrawn = Event<'ParticipantWithdrawn', { bimtekId: string; personId: string }>;

/** Who waited longest has the seat that became free. */
export type SeatGranted = Event<'SeatGranted', { bimtekId: string; personId: string }>;

/** They came to one session. */
export type AttendanceRecorded = Event<
  'AttendanceRecorded',
  {
    bimtekId: string;
    personId: string;
    /** From 1. */
    session: number;
    /** When they came. */
    at: string;
    how: AttendanceWay;
    /** By the minutes of the policy that the Bimtek was planned with. */
    late: boolean;
  }
>;

/** What was recorded of a session, or was not, was wrong. This holds in its place. */
export type AttendanceCorrected = Event<
  'AttendanceCorrected',
  {
    bimtekId: string;
    personId: string;
    session: number;
    attended: boolean;
    late: boolean;
    reason: TrainingCorrectionReason;
  }
>;

export type AttendanceEvent =
  | ParticipantRegistered
  | RegistrationCorrected
  | ParticipantWithdrawn
  | SeatGranted
  | AttendanceRecorded
  | AttendanceCorrected;
