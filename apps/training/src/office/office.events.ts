import type { Event } from '@app/event-sourcing';

// What the registry told of an office: it is the registry that revokes and restores.

/** Tokens of this office write nothing here any more. */
export type OfficeShutOut = Event<'OfficeShutOut', { officeId: string }>;

/** They write again. */
export type OfficeReadmitted = Event<'OfficeReadmitted', { officeId: string }>;

export type OfficeEvent = OfficeShutOut | OfficeReadmitted;
