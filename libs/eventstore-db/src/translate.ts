import {
  type JSONEventData,
  jsonEvent,
  type JSONEventType,
  type ResolvedEvent,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { EventToStore, StoredEvent, UnreadableEvent } from '@app/event-sourcing';

/** gRPC status codes, UNKNOWN and INTERNAL, after which the client does not connect again by itself. */
const NEVER_RECONNECTS = new Set([2, 13]);

/** Failures that say something about the request; every other one says that the store could not be reached or asked. */
const ANSWERS = new Set([
  'access-denied',
  'invalid-argument',
  'maximum-append-size-exceeded',
  'missing-required-metadata-property',
  'stream-deleted',
  'stream-not-found',
  'unsupported',
  'wrong-expected-version',
]);

/** What lies in the log is not an event of this system's making. Names its place and never its content. */
export class MalformedEvent extends Error {}

export const isAnswer = (error: unknown): boolean =>
  error instanceof MalformedEvent ||
  (error instanceof Error && 'type' in error && typeof error.type === 'string' && ANSWERS.has(error.type));

export const needsNewClient = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' && NEVER_RECONNECTS.has(error.code);

export const isStreamNotFound = (error: unknown): boolean => error instanceof StreamNotFoundError;

export const isWrongRevision = (error: unknown): boolean => error instanceof WrongExpectedVersionError;

/** The library's JSON types ask for index signatures that interfaces do not have; what JSON writes is the same. */
const json = (value: object) => value as Record<string, unknown>;

export const toEventData = ({ id, type, data, metadata }: EventToStore, recordedBy: string): JSONEventData =>
  jsonEvent<JSONEventType>({ id, type, data: json(data), metadata: { ...json(metadata), recordedBy } });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);

/**
 * Checked on the way in: the library turns malformed JSON silently into a string or bytes. Throws `MalformedEvent` when
 * it cannot even tell where the event is.
 */
export const toEntry = ({ event, commitPosition }: ResolvedEvent): StoredEvent | UnreadableEvent => {
  if (!event) throw new MalformedEvent('A link without its event was read; links are not used here');
  const { streamId: stream, revision, id, type, data, metadata } = event;
  const position = event.position?.commit ?? commitPosition;
  const name = `${stream}@${revision.toString()}`;
  if (position === undefined) throw new MalformedEvent(`The store gave no position for ${name}`);
  const place = { stream, revision, position, id, type };
  return isObject(data) && isObject(metadata)
    ? { ...place, data, metadata: metadata as unknown as StoredEvent['metadata'] }
    : { ...place, unreadable: `${name} is not a JSON event with metadata` };
};

/** Throws `MalformedEvent`. */
export const toStoredEvent = (resolved: ResolvedEvent): StoredEvent => {
  const entry = toEntry(resolved);
  if ('unreadable' in entry) throw new MalformedEvent(entry.unreadable);
  return entry;
};
