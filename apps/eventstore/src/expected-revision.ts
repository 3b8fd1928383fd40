/** What a client believes of a stream when it appends: nothing, that it is (not) there, or its last revision. */
export type ExpectedRevision = 'any' | 'no_stream' | 'stream_exists' | bigint;

/** The revision of a stream without events. */
export const NO_REVISION = -1n;

/** Where an event stands, in its stream and in the log, and since when. */
export interface Place {
  revision: bigint;
  position: bigint;
  created: Date;
}

/** A stream as an append finds it. */
export interface StreamState {
  /** Its last revision, or `NO_REVISION`. */
  revision: bigint;
  /** Whether its metadata stream has events, by which a stream without events exists too. */
  hasMetadata: boolean;
  /** Whether it was deleted, until an append revives it. */
  isSoftDeleted: boolean;
  /** Whether it was deleted for ever. */
  isTombstoned: boolean;
  /** Where the stream has an event of this id already; more than once where clients reused the id. */
  placesOf(eventId: string): readonly Place[];
}

export type Verdict =
  { kind: 'append' } | { kind: 'repetition'; last: Place } | { kind: 'wrong_revision' } | { kind: 'deleted' };

const APPEND: Verdict = { kind: 'append' };
const WRONG_REVISION: Verdict = { kind: 'wrong_revision' };
const DELETED: Verdict = { kind: 'deleted' };

/**
 * Decides on an append. One whose events are all there already, where its expected revision would have put them, is
 * a repetition: a client that never saw the first answer gets the same answer, and nothing is written twice.
 */
export const judge = (expected: ExpectedRevision, eventIds: readonly string[], stream: StreamState): Verdict => {
  if (stream.isTombstoned) return DELETED;
  switch (expected) {
    case 'any':
      return judgeAnywhere(eventIds, stream);
    case 'stream_exists':
      if (stream.isSoftDeleted) return DELETED;
      if (stream.revision === NO_REVISION && !stream.hasMetadata) return WRONG_REVISION;
      return judgeAnywhere(eventIds, stream);
    case 'no_stream':
      return judgeAfter(NO_REVISION, eventIds, stream);
    default:
      return judgeAfter(expected, eventIds, stream);
  }
};

/** Without an expected revision the first event decides: when it is new so is the append, else all must be there. */
const judgeAnywhere = (eventIds: readonly string[], stream: StreamState): Verdict => {
  const places = eventIds.map((id) => stream.placesOf(id).at(-1));
  const last = places.at(-1);
  if (places[0] === undefined) return APPEND;
  return last !== undefined && !places.includes(undefined) ? { kind: 'repetition', last } : WRONG_REVISION;
};

const judgeAfter = (revision: bigint, eventIds: readonly string[], stream: StreamState): Verdict => {
  if (revision === stream.revision) return APPEND;
  const places = eventIds.map((id, index) =>
    stream.placesOf(id).find((place) => place.revision === revision + 1n + BigInt(index)),
  );
  const last = places.at(-1);
  if (last !== undefined && !places.includes(undefined)) return { kind: 'repetition', last };
  const isNew = places.length > 0 && places[0] === undefined;
  const isRevival = revision === NO_REVISION && stream.isSoftDeleted && isNew;
  return isRevival ? APPEND : WRONG_REVISION;
};
