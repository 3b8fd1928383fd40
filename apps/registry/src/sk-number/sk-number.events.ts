import type { Event } from '@app/event-sourcing';
import type { IssuingOffice } from '../kim/sk.events';

// The reservation of one SK number of one issuing office: a stream of its own, so that of any number of claims at the
// same time the log itself lets exactly one through.

/** The number is spoken for by one SK of one KIM. A later claim takes over from an SK that was abandoned. */
export type SkNumberClaimed = Event<
  'SkNumberClaimed',
  { issuingOffice: IssuingOffice; number: string; kimId: string; skId: string }
>;

export type SkNumberEvent = SkNumberClaimed;
