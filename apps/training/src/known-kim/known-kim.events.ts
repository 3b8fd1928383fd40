import type { Event } from '@app/event-sourcing';

// What the registry told of one KIM. It tells of the end of a KIM without its place, and its words may come in any order: so
// each is kept here until the other is known too. Days are `YYYY-MM-DD`.

/** Where the KIM is seated, and since when it exists by law. */
export type KimSeatLearnt = Event<'KimSeatLearnt', { kimId: string; kelurahan: string; establishedOn: string }>;

/** The KIM has ended. */
export type KimEndLearnt = Event<'KimEndLearnt', { kimId: string; dissolvedOn: string }>;

/** It has this name since that time: ISO 8601, UTC. */
export type KimNameLearnt = Event<'KimNameLearnt', { kimId: string; name: string; since: string }>;

export type KnownKimEvent = KimSeatLearnt | KimEndLearnt | KimNameLearnt;
