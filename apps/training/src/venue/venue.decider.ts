import type { Session } from '@app/contracts';
import type { Decider } from '@app/event-sourcing';
import { overlap } from '../bimtek/sessions.rules';
import { taken } from '../training.refusals';
import type { BookVenue, ReleaseVenue, VenueCommand } from './venue.commands';
import type { VenueEvent } from './venue.events';

export interface Booking {
  readonly bimtekId: string;
  readonly claimId: string;
  readonly sessions: readonly Session[];
}

/** Who has it when, by claim. */
export type Venue = ReadonlyMap<string, Booking>;

/** One spelling for all that differ only in letter case, accents, spaces and signs. */
export const normalisedVenue = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

export const isSameVenue = (one: string, other: string): boolean => normalisedVenue(one) === normalisedVenue(other);

/** Bookings of other Bimtek at any of these times. */
export const inTheWay = (venue: Venue, { bimtekId, sessions }: Omit<Booking, 'claimId'>): Booking[] =>
  [...venue.values()].filter((each) => each.bimtekId !== bimtekId && overlap(each.sessions, sessions));

const book = ({ data: { abandonedClaimIds, ...booking } }: BookVenue, venue: Venue): VenueEvent[] => {
  if (venue.has(booking.claimId)) return [];
  const others = inTheWay(venue, booking);
  if (others.some(({ claimId }) => !abandonedClaimIds.includes(claimId)))
    throw taken('venue_taken', 'Another Bimtek has the venue at this time; choose another time or venue');
  return [
    ...others.map(({ bimtekId, claimId }): VenueEvent => ({ type: 'VenueReleased', data: { bimtekId, claimId } })),
    { type: 'VenueBooked', data: booking },
  ];
};

const release = ({ data }: ReleaseVenue, venue: Venue): VenueEvent[] =>
  venue.has(data.claimId) ? [{ type: 'VenueReleased', data }] : [];

/** One Bimtek at a time is in a venue. */
export const venueDecider: Decider<Venue, VenueCommand, VenueEvent> = {
  category: 'venue',
  initialState: new Map(),

  /** Whoever may plan the Bimtek may book its venue; that was decided for the Bimtek. */
  authorise: () => undefined,

  decide: (command, venue) => (command.type === 'BookVenue' ? book(command, venue) : release(command, venue)),

  evolve: (venue, event) => {
    const { bimtekId, claimId } = event.data;
    if (event.type === 'VenueReleased') return new Map([...venue].filter(([other]) => other !== claimId));
    return new Map([...venue, [claimId, { bimtekId, claimId, sessions: event.data.sessions }]]);
  },
};
