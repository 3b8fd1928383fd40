import type { Event } from '@app/event-sourcing';

// The reservation of one NIK: a stream of its own, named by the NIK's pseudonym, so that of any number of registrations at
// the same time the log itself lets exactly one through.

/** The NIK is spoken for by one person. A later claim takes over from a person who does not bear it any more. */
export type NikClaimed = Event<'NikClaimed', { nikId: string; personId: string }>;

export type NikEvent = NikClaimed;
