import { Injectable } from '@nestjs/common';
import { followUp, type Stamp, Taken } from '@app/event-sourcing';
import { BookVenue, ReleaseVenue } from '../venue/venue.commands';
import { type Booking, inTheWay } from '../venue/venue.decider';
import { venueId } from '../venue/venue-id';
import { Venues } from '../venue/venues';
import { Bimteks } from './bimteks';
import { requireVenueClaim } from './planning.rules';
import { AbandonVenueClaim, type PlanBimtek, type RescheduleBimtek } from './planning.commands';

/** The kota that a kecamatan lies in: `18.72` for `18.72.05`. */
const kotaOf = (kecamatan: string): string => kecamatan.split('.').slice(0, 2).join('.');

/**
 * Books the venue of a Bimtek before the Bimtek is there. Two streams cannot be written as one, so a plan may fail between
 * the two and leave its claim behind: whoever wants the venue next first makes sure that the Bimtek which holds it never
 * comes to be there by that claim.
 */
@Injectable()
export class VenueClaims {
  constructor(
    private readonly bimteks: Bimteks,
    private readonly venues: Venues,
  ) {}

  async book({ data, stamp }: PlanBimtek | RescheduleBimtek, kecamatan: string): Promise<void> {
    const { bimtekId, sessions, venue } = data;
    if (venue === undefined) return;
    const wilayah = kotaOf(kecamatan);
    const id = venueId(wilayah, venue);
    const others = inTheWay(await this.venues.current(id), { bimtekId, sessions });
    // Whoever holds it now may have abandoned this attempt before: then it is not for this one to abandon theirs.
    if (others.length > 0) requireVenueClaim(await this.bimteks.current(bimtekId), stamp.commandId);
    for (const other of others) await this.abandon(other, { venue, sessions }, stamp);
    const abandonedClaimIds = others.map(({ claimId }) => claimId);
    const booking = { wilayah, venue: venue.trim(), bimtekId, claimId: stamp.commandId, sessions, abandonedClaimIds };
    await this.venues.handle(id, new BookVenue(booking, followUp(stamp, `book ${id}`)));
  }

  /** Gives back what a Bimtek had booked in a venue and does not need any more. */
  async release(bimtekId: string, kecamatan: string, venue: string, stamp: Stamp): Promise<void> {
    const id = venueId(kotaOf(kecamatan), venue);
    const own = [...(await this.venues.current(id)).values()].filter((booking) => booking.bimtekId === bimtekId);
    for (const booking of own) {
      if (!(await this.isGivenUp(booking, venue, stamp))) continue;
      const { claimId } = booking;
      await this.venues.handle(id, new ReleaseVenue({ bimtekId, claimId }, followUp(stamp, `release ${claimId}`)));
    }
  }

  /** Asked of the Bimtek itself, which may have been planned anew at the same moment. */
  private async isGivenUp(booking: Booking, venue: string, stamp: Stamp): Promise<boolean> {
    try {
      await this.abandon(booking, { venue, sessions: booking.sessions }, stamp);
      return true;
    } catch (error) {
      if (error instanceof Taken) return false;
      throw error;
    }
  }

  private async abandon(
    { bimtekId, claimId }: Booking,
    wanted: Pick<AbandonVenueClaim['data'], 'venue' | 'sessions'>,
    stamp: Stamp,
  ): Promise<void> {
    const command = new AbandonVenueClaim({ bimtekId, claimId, ...wanted }, followUp(stamp, `abandon ${claimId}`));
    await this.bimteks.handle(bimtekId, command);
  }
}
