import type { Policy } from '../city/city';
import { daysAfter, inForce } from '../city/days.rules';

/** What is known of the end of a term. */
interface Term {
  readonly termEnd: string;
  readonly announced?: number;
}

/** What is to be said on a day: that the term has ended, or that it ends in at most so many days. */
export type Due = { readonly what: 'expiry' } | { readonly what: 'reminder'; readonly daysBefore: number };

const remindersOn = (day: string, { skReminders }: Policy): readonly number[] => inForce(skReminders, day).daysBefore;

/** The last end of a term of which anything can be due on a day. */
export const horizonOf = (day: string, policy: Policy): string =>
  daysAfter(day, Math.max(0, ...remindersOn(day, policy)));

/**
 * What is due on a day, if anything. Of reminders that were missed only the nearest is made up for: the others are of no
 * use any more.
 */
export const dueOn = (day: string, { termEnd, announced = Infinity }: Term, policy: Policy): Due | undefined => {
  if (day > termEnd) return { what: 'expiry' };
  const reached = remindersOn(day, policy).filter((daysBefore) => day >= daysAfter(termEnd, -daysBefore));
  const nearest = Math.min(...reached);
  return nearest < announced ? { what: 'reminder', daysBefore: nearest } : undefined;
};
