import { createHash } from 'node:crypto';
import type { IssuingOffice } from '../kim/kim.events';

/** Two spellings of a number are the same number when only spaces and letter case differ. */
const normalised = (number: string): string => number.replaceAll(/\s+/g, '').toUpperCase();

/** The same for the same number of the same office, and fit for a stream name. */
export const skNumberId = ({ title, wilayah }: IssuingOffice, number: string): string =>
  createHash('sha256')
    .update(JSON.stringify([title, wilayah, normalised(number)]))
    .digest('hex');
