import { type City, dayIn, inForce } from '@app/city';
import { isSameVenue } from '../venue/venue.decider';
import { rejected, taken } from '../training.refusals';
import type { BimtekEvent } from './bimtek.events';
import type { Bimtek, PlannedBimtek } from './bimtek.state';
import type {
  AbandonVenueClaim,
  CancelBimtek,
  OpenBimtek,
  PlanBimtek,
  RescheduleBimtek,
  ReviseBimtek,
} from './planning.commands';
import { daysOf, isSameSchedule, overlap, requireInOrder } from './sessions.rules';

// From the plan of a Bimtek to the day on which it begins.

/** Throws `Taken` when another Bimtek, which wanted the same venue, came first. */
export const requireVenueClaim = ({ abandonedClaims }: Bimtek, claimId: string): void => {
  if (abandonedClaims.has(claimId))
    throw taken('venue_taken', 'The venue went to another Bimtek at this time in the meantime');
};

const requirePlace = (online: boolean, venue: string | undefined): void => {
  if (online && venue !== undefined)
    throw rejected('venue_needless', 'A Bimtek that is held online only takes no venue from others');
  if (!online && venue === undefined) throw rejected('venue_missing', 'Name the venue, or plan it online only');
};

const venueOf = ({ venue }: { readonly venue?: string }) => venue !== undefined && { venue: venue.trim() };

/** A Bimtek is for one kecamatan: in Metro each of the five has its own (plan of 2023). */
export const plan = ({ data, stamp }: PlanBimtek, bimtek: Bimtek, { policy, regions }: City): BimtekEvent[] => {
  if (bimtek.status !== 'unknown') return [];
  requireVenueClaim(bimtek, stamp.commandId);
  if (regions.get(data.kecamatan)?.level !== 'KECAMATAN')
    throw rejected('wilayah_unknown', `The city has no kecamatan with the code ${data.kecamatan}`);
  requirePlace(data.mode === 'DARING', data.venue);
  requireInOrder(data.sessions, policy);
  const { firstDay } = daysOf(data.sessions, policy);
  const { attendanceShare, postTestMinimum, lateAfterMinutes } = inForce(policy.training, firstDay);
  const { bimtekId, organiser, kecamatan, sessions, mode, theme, capacity } = data;
  return [
    {
      type: 'BimtekPlanned',
      data: {
        ...{ bimtekId, organiser: organiser.trim(), kecamatan, sessions, mode, theme, capacity, ...venueOf(data) },
        passing: { attendanceShare, postTestMinimum, lateAfterMinutes },
      },
    },
  ];
};

/** Before it is opened: afterwards attendance is taken by its sessions. */
export const reschedule = (
  { data, stamp }: RescheduleBimtek,
  bimtek: PlannedBimtek,
  { policy }: City,
): BimtekEvent[] => {
  const { bimtekId, sessions, venue } = data;
  if (isSameSchedule(sessions, bimtek.sessions) && venue?.trim() === bimtek.venue) return [];
  if (bimtek.status === 'open') throw rejected('bimtek_open', 'A Bimtek that has begun keeps its times and venue');
  requireVenueClaim(bimtek, stamp.commandId);
  requirePlace(bimtek.online, venue);
  requireInOrder(sessions, policy);
  return [{ type: 'BimtekRescheduled', data: { bimtekId, sessions, ...venueOf(data) } }];
};

/** Also while it is open: the hall may hold more than was thought. Seats that are new go to those who wait, in their order. */
export const revise = ({ data }: ReviseBimtek, bimtek: PlannedBimtek): BimtekEvent[] => {
  const { bimtekId, theme, capacity } = data;
  if (bimtek.theme === theme && bimtek.capacity === capacity) return [];
  const participants = [...bimtek.participants];
  const seated = participants.filter(([, { seat }]) => seat === 'CONFIRMED').length;
  if (capacity < bimtek.capacity && capacity < seated)
    throw rejected('seats_taken', `${seated} people have a seat; withdraw some of them first`);
  const waiting = participants.filter(([, { seat }]) => seat === 'WAITING').slice(0, Math.max(0, capacity - seated));
  return [
    { type: 'BimtekRevised', data: { bimtekId, theme, capacity } },
    ...waiting.map(([personId]): BimtekEvent => ({ type: 'SeatGranted', data: { bimtekId, personId } })),
  ];
};

export const cancel = ({ data }: CancelBimtek, { participants }: PlannedBimtek): BimtekEvent[] => {
  if ([...participants.values()].some(({ attended }) => attended.size > 0))
    throw rejected('bimtek_open', 'A Bimtek that people have attended took place: close it instead');
  return [{ type: 'BimtekCancelled', data }];
};

export const open = ({ data, stamp }: OpenBimtek, bimtek: PlannedBimtek, { policy }: City): BimtekEvent[] => {
  if (bimtek.status === 'open') return [];
  const { firstDay } = daysOf(bimtek.sessions, policy);
  if (dayIn(policy, stamp.at) < firstDay)
    throw rejected('date_in_future', `The Bimtek begins on ${firstDay}; reschedule it, or wait for that day`);
  return [{ type: 'BimtekOpened', data }];
};

/** One Bimtek at a time is in a venue. */
export const abandonVenueClaim = ({ data }: AbandonVenueClaim, bimtek: Bimtek): BimtekEvent[] => {
  const { bimtekId, claimId, venue, sessions } = data;
  if (bimtek.abandonedClaims.has(claimId)) return [];
  const isThere =
    bimtek.status !== 'unknown' &&
    bimtek.status !== 'cancelled' &&
    bimtek.venue !== undefined &&
    isSameVenue(bimtek.venue, venue) &&
    overlap(bimtek.sessions, sessions);
  if (isThere) throw taken('venue_taken', 'Another Bimtek has the venue at this time; choose another time or venue');
  return [{ type: 'VenueClaimAbandoned', data: { bimtekId, claimId } }];
};
