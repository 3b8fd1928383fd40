import { dayIn, type Policy } from '@app/city';
import type { Stamp } from '@app/event-sourcing';
import { rejected } from '../registry.refusals';

/** A day, and what happened on it, as a sentence can begin with it: `The musyawarah`. */
type Dated = readonly [what: string, day: string];

/** What is recorded has happened: on the day on which the command came in, in the city's own time zone, or before. */
export const requirePast = ([what, day]: Dated, { at }: Stamp, policy: Policy): void => {
  const today = dayIn(policy, at);
  if (day > today) throw rejected('date_in_future', `${what} is of ${day}, which is after today, ${today}`);
};

/** One cannot come before the other; the same day is in order. */
export const requireOrder = ([first, earlier]: Dated, [then, later]: Dated): void => {
  if (later < earlier)
    throw rejected('dates_out_of_order', `${then} is of ${later}, which is before ${earlier}: ${first}`);
};
