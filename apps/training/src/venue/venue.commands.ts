import type { Session } from '@app/contracts';
import type { Stamp } from '@app/event-sourcing';

// Sent by the handlers that plan Bimtek only, so they are no messages of the bus.

/** Claims the venue for the sessions of a Bimtek. */
export class BookVenue {
  readonly type = 'BookVenue';
  constructor(
    readonly data: {
      readonly wilayah: string;
      readonly venue: string;
      readonly bimtekId: string;
      readonly claimId: string;
      readonly sessions: readonly Session[];
      /** The claims that were in the way until they were abandoned. */
      readonly abandonedClaimIds: readonly string[];
    },
    readonly stamp: Stamp,
  ) {}
}

/** Gives back what was claimed, after the Bimtek abandoned the claim. */
export class ReleaseVenue {
  readonly type = 'ReleaseVenue';
  constructor(
    readonly data: { readonly bimtekId: string; readonly claimId: string },
    readonly stamp: Stamp,
  ) {}
}

export type VenueCommand = BookVenue | ReleaseVenue;
