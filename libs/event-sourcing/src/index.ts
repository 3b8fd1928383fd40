export { type Codec, codec } from './codec';
export type { Decider } from './decider';
export {
  AppendOutcomeUnknown,
  ConcurrencyConflict,
  type FieldError,
  Forbidden,
  Gone,
  Internal,
  Invalid,
  NotFound,
  Problem,
  type ProblemKind,
  Rejected,
  Stale,
  Taken,
  Unauthenticated,
  Unavailable,
} from './errors';
export {
  type Actor,
  type Event,
  type EventMetadata,
  type EventToStore,
  followUp,
  idOf,
  type Recorded,
  type Stamp,
  type StoredEvent,
  type UnreadableEvent,
} from './event';
export { EventSourced, type Written } from './event-sourced';
export { type Appended, EventStore, type ExpectedRevision, type FollowOptions, type LogBatch } from './event-store';
export { covers } from './jurisdiction';
export { canonicalJson, openFingerprint } from './fingerprint';
export { inTime, TOO_LATE } from './in-time';
export { SharedReads } from './shared-reads';
