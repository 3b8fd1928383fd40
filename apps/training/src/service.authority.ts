import { type Actor, Forbidden, type Stamp } from '@app/event-sourcing';

/** Who notes what became known and says what follows: no person, but the service itself, under the name that is stored. */
export const SERVICE: Actor = { subject: 'follow-up', role: 'follow-up', jurisdiction: 'follow-up' };

/** Throws `Forbidden` unless the service itself speaks. */
export const authoriseService = ({ by }: Stamp): void => {
  if (by.role !== SERVICE.role)
    throw new Forbidden(
      'What becomes known to the service, and what follows of it, is for the service itself to say',
    );
};
