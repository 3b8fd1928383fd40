import { createHash } from 'node:crypto';
import { normalisedVenue } from './venue.decider';

/** The same for the same venue of the same kota, and fit for a stream name. */
export const venueId = (wilayah: string, name: string): string =>
  createHash('sha256')
    .update(JSON.stringify([wilayah, normalisedVenue(name)]))
    .digest('hex');
