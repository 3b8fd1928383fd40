import type { Dated, Policy } from './city';

// Days are `YYYY-MM-DD`, which compare as text.

/** The day that it is in the city at a moment, ISO 8601 in UTC. */
export const dayIn = ({ timeZone }: Policy, at: string): string => calendarOf(timeZone).format(new Date(at));

/** By time zone: to make one costs far more than to use it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

const calendarOf = (timeZone: string): Intl.DateTimeFormat => {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  calendars.set(timeZone, calendar);
  return calendar;
};

/** What the city's policy says on a day; what is older than the oldest decision is judged by that one. */
export const inForce = <Value>(decisions: readonly Dated<Value>[], day: string): Value => {
  const decided = decisions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? decisions[0];
  if (!decided) throw new Error('A policy has at least one value');
  return decided;
};

/** So many days later, or earlier when negative. */
export const daysAfter = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** The last day of a term of so many years: 2023-11-20 and 5 years end on 2028-11-19. */
export const lastDayOf = (firstDay: string, years: number): string => {
  const year = Number(firstDay.slice(0, 4)) + years;
  return daysAfter(`${year.toString().padStart(4, '0')}${firstDay.slice(4)}`.replace(/-02-29$/, '-03-01'), -1);
};
