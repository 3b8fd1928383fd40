import { createHash } from 'node:crypto';
import type { IssuingOffice } from '../kim/sk.events';
import { normalisedSkNumber } from './sk-number.decider';

/** The same for the same number of the same office, and fit for a stream name. */
export const skNumberId = ({ title, wilayah }: IssuingOffice, number: string): string =>
  createHash('sha256')
    .update(JSON.stringify([title, wilayah, normalisedSkNumber(number)]))
    .digest('hex');
