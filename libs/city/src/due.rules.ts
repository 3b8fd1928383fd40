import { daysAfter } from './days.rules';

/** What is known of the end of a term. */
interface Term {
  /** Its last day. */
  readonly termEnd: string;
  /** The reminder that was given last, by its days. */
  readonly announced?: number;
}

/** What is to be said on a day: that the term has ended, or that it ends in at most so many days. */
export type Due = { readonly what: 'expiry' } | { readonly what: 'reminder'; readonly daysBefore: number };

/** The last end of a term of which anything can be due on a day, if reminders are given so many days before it. */
export const horizonOf = (day: string, reminders: readonly number[]): string =>
  daysAfter(day, Math.max(0, ...reminders));

/**
 * What is due on a day, if anything. Of reminders that were missed only the nearest is made up for: the others are of no
 * use any more.
 */
export const dueOn = (
  day: string,
  { termEnd, announced = Infinity }: Term,
  reminders: readonly number[],
): Due | undefined => {
  if (day > termEnd) return { what: 'expiry' };
  const reached = reminders.filter((daysBefore) => day >= daysAfter(termEnd, -daysBefore));
  const nearest = Math.min(...reached);
  return nearest < announced ? { what: 'reminder', daysBefore: nearest } : undefined;
};
