import type { BimtekMode, CancellationReason, PassingPolicy, Session } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

/** A Bimtek is to take place. Who qualifies for a certificate is settled here, whatever the city decides later. */
export type BimtekPlanned = Event<
  'BimtekPlanned',
  {
    bimtekId: string;
    /** The office that holds it. */
    organiser: string;
    kecamatan: string;
    /** In the order of their times; numbered from 1. */
    sessions: Session[];
    mode: BimtekMode;
    theme: string;
    capacity: number;
    /** Missing when it is held online only. */
    venue?: string;
    passing: PassingPolicy;
  }
>;

/** Other times, or another venue. Everybody who is registered stays so. */
export type BimtekRescheduled = Event<'BimtekRescheduled', { bimtekId: string; sessions: Session[]; venue?: string }>;

/** It is about something else, or for more or fewer people. */
export type BimtekRevised = Event<'BimtekRevised', { bimtekId: string; theme: string; capacity: number }>;

/** It does not take place, and nothing happens to it any more. */
export type BimtekCancelled = Event<'BimtekCancelled', { bimtekId: string; reason: CancellationReason }>;

/** From here on attendance is taken. */
export type BimtekOpened = Event<'BimtekOpened', { bimtekId: string }>;

/** This claim on a venue will never be used by this Bimtek; another may have the venue. */
export type VenueClaimAbandoned = Event<'VenueClaimAbandoned', { bimtekId: string; claimId: string }>;

export type PlanningEvent =
  BimtekPlanned | BimtekRescheduled | BimtekRevised | BimtekCancelled | BimtekOpened | VenueClaimAbandoned;
