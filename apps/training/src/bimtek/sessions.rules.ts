import type { Session } from '@app/contracts';
import { dayIn, type Policy } from '@app/city';
import { rejected } from '../training.refusals';

// Times of sessions carry their own offsets from UTC, so they are compared as moments and never as text.

const momentOf = (time: string): number => new Date(time).getTime();

export const isBefore = (one: string, other: string): boolean => momentOf(one) < momentOf(other);

export const minutesBetween = (earlier: string, later: string): number =>
  (momentOf(later) - momentOf(earlier)) / 60_000;

/** Ranges that touch do not overlap: one ends when the next begins. */
export const overlap = (some: readonly Session[], others: readonly Session[]): boolean =>
  some.some((one) => others.some((other) => isBefore(one.start, other.end) && isBefore(other.start, one.end)));

/** One after the other, and each ends after it began, on the same day: attendance is taken day by day. */
export const requireInOrder = (sessions: readonly Session[], policy: Policy): void => {
  for (const [index, { start, end }] of sessions.entries()) {
    if (!isBefore(start, end)) throw rejected('dates_out_of_order', `Session ${index + 1} ends before it begins`);
    const previous = sessions[index - 1];
    if (previous && isBefore(start, previous.end))
      throw rejected('dates_out_of_order', `Session ${index + 1} begins before session ${index} ends`);
    if (dayIn(policy, start) !== dayIn(policy, end))
      throw rejected(
        'session_beyond_day',
        `Session ${index + 1} goes on for days; give each day a session of its own`,
      );
  }
};

/** The first and the last day, in the city's time zone. */
export const daysOf = (sessions: readonly Session[], policy: Policy): { firstDay: string; lastDay: string } => {
  const days = sessions.map(({ start }) => dayIn(policy, start));
  return { firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' };
};

export const isSameSchedule = (some: readonly Session[], others: readonly Session[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, index) => start === others[index]?.start && end === others[index].end);
