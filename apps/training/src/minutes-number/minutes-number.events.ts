import type { Event } from '@app/event-sourcing';

/** The number is spoken for by the minutes of one Bimtek. The last claim holds: the one before was given up. */
export type MinutesNumberClaimed = Event<
  'MinutesNumberClaimed',
  {
    organiser: string;
    number: string;
    bimtekId: string;
    /** Of this attempt to close the Bimtek. */
    claimId: string;
  }
>;

export type MinutesNumberEvent = MinutesNumberClaimed;
