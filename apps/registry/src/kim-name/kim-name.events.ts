import type { Event } from '@app/event-sourcing';

/** A name is spoken for in its region. The last claim holds: it was made after the one before was given up. */
export type KimNameClaimed = Event<
  'KimNameClaimed',
  {
    wilayah: string;
    name: string;
    kimId: string;
    /** Of this attempt to bear the name. */
    claimId: string;
  }
>;

export type KimNameEvent = KimNameClaimed;
