import type { Actor } from '@app/event-sourcing';

/** An office is what one subject holds in one role at one place. */
export const isSameOffice = (one: Actor, other: Actor): boolean =>
  one.subject === other.subject && one.role === other.role && one.jurisdiction === other.jurisdiction;
