import { type Actor, Forbidden, type Stamp } from '@app/event-sourcing';

/** Who notes what happened and says what follows: no person, but the service itself. */
export const FOLLOW_UP: Actor = { subject: 'follow-up', role: 'follow-up', jurisdiction: 'follow-up' };

/** Throws `Forbidden` unless the service itself speaks. */
export const authoriseService = ({ by }: Stamp): void => {
  if (by.role !== FOLLOW_UP.role)
    throw new Forbidden('What follows from what happened is for the service itself to say');
};
