import { createHash } from 'node:crypto';
import { normalisedMinutesNumber } from './minutes-number.decider';

/** The same for the same number of the same organiser, in any spelling, and fit for a stream name. */
export const minutesNumberId = (organiser: string, number: string): string =>
  createHash('sha256')
    .update(JSON.stringify([organiser.replaceAll(/\s+/g, ' ').trim().toUpperCase(), normalisedMinutesNumber(number)]))
    .digest('hex');
