import type { EventToStore, StoredEvent, UnreadableEvent } from './event';

/** The revision a stream must be at for an append to succeed. There is no "any". */
export type ExpectedRevision = bigint | 'no_stream';

/** The place of the last event of an append; of a repeated one, whose events are hidden by now, a position beyond it. */
export interface Appended {
  readonly revision: bigint;
  readonly position: bigint;
}

/** Part of the log, in its order. */
export interface LogBatch {
  /** Also those that nobody can read: what becomes of one is for each follower to decide. */
  readonly events: readonly (StoredEvent | UnreadableEvent)[];
  /** Everything up to here was considered, events of other categories included. -1 when there was nothing yet. */
  readonly position: bigint;
  /** Whether this was, when the store sent it, the end of the log. May be said again, also with no events. */
  readonly caughtUp: boolean;
}

export interface FollowOptions {
  /** Events of these categories are delivered; the others only move the position. */
  readonly categories: readonly string[];
  /** Exclusive; left out, from the start of the log. */
  readonly after?: bigint;
  /** At most so many events in a batch. */
  readonly batchSize: number;
  /** Ends the iteration. */
  readonly signal: AbortSignal;
}

/** The port to the log. */
export abstract class EventStore {
  /**
   * The events of one stream from the revision on, at first its first; none when the stream does not exist. Throws
   * `Unavailable`, and another error at an event that nobody can read.
   */
  abstract read(stream: string, from?: bigint): AsyncIterable<StoredEvent>;

  /** Position of the last event of the whole log, of whatever category; -1 when there is none. Throws `Unavailable`. */
  abstract head(): Promise<bigint>;

  /**
   * Appends all events or none.
   * Throws `ConcurrencyConflict` when the stream is at another revision, `AppendOutcomeUnknown` when nobody can tell.
   */
  abstract append(stream: string, events: readonly EventToStore[], expected: ExpectedRevision): Promise<Appended>;

  /**
   * Delivers the log in order and goes on with what is appended later. A batch holds what is there without waiting
   * for more. Throws `Unavailable` when the connection is lost: call again with the position that was stored.
   */
  abstract follow(options: FollowOptions): AsyncIterable<LogBatch>;
}
