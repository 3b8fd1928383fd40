import { createHash } from 'node:crypto';
import type { PageRequest } from '@app/contracts';
import { Invalid } from '@app/event-sourcing';
import { fits, type Order, type Place } from './order';

/** An opaque text for a place in the answer to a question. It is of use for this question only, asked in the same way. */
export const cursorFor = (question: PageRequest, place: Place): string =>
  Buffer.from(JSON.stringify([fingerprintOf(question), ...place])).toString('base64url');

/** Throws `Invalid` for what was not made for this question and order. It is no secret: it only says where to begin. */
export const placeIn = (cursor: string, question: PageRequest, order: Order): Place => {
  const [fingerprint, ...place] = parsed(cursor);
  if (fingerprint !== fingerprintOf(question) || !fits(place, order))
    throw new Invalid([
      { field: 'cursor', message: 'cursor must be the next of an earlier answer to this question' },
    ]);
  return place;
};

/** Of all that is asked but for where to begin and how much. */
const fingerprintOf = ({ cursor: _cursor, limit: _limit, ...question }: PageRequest): string => {
  const asked = Object.entries(question).sort(([one], [other]) => one.localeCompare(other));
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 8);
};

const parsed = (cursor: string): string[] => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : [];
  } catch {
    return [];
  }
};
