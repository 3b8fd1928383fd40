import type { Session } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// The bookings of one venue: a stream of its own, so that of any number of claims on the same time the log itself lets
// exactly one through.

/** A Bimtek claims the venue for its sessions. */
export type VenueBooked = Event<
  'VenueBooked',
  {
    /** Code of the kota that the venue is in. */
    wilayah: string;
    venue: string;
    bimtekId: string;
    /** Of this attempt to be there. */
    claimId: string;
    sessions: readonly Session[];
  }
>;

/** The Bimtek is not there by this claim, and never will be. */
export type VenueReleased = Event<'VenueReleased', { bimtekId: string; claimId: string }>;

export type VenueEvent = VenueBooked | VenueReleased;
