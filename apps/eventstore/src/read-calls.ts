import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { CallContext } from './call-context';
import type { RecordedEvent } from './event';
import type { EventLog } from './event-log';
import { NO_REVISION } from './expected-revision';
import { BEYOND_ALL } from './log-reader';
import { subscribeToAll, subscribeToStream, type Notice } from './subscription';
import { toServiceError, unavailable } from './wire-errors';
import { encodeReadEvent } from './wire-events';
import type { UuidForm } from './wire-names';
import {
  toCaughtUp,
  toCheckpoint,
  toConfirmation,
  toReadRequest,
  toStreamNotFound,
  type From,
  type Presentation,
  type ReadRequest,
} from './wire-reads';

type ReadOf<Kind> = Extract<ReadRequest, { kind: Kind }>;

/** Streams.Read: reads, which come to an end, and subscriptions, which the client or the server's stop ends. */
export const readCalls =
  ({ log, logger, stopping }: CallContext): handleServerStreamingCall<ReadReq, Uint8Array> =>
  (call) => {
    const ended = new AbortController();
    call.once('cancelled', () => ended.abort());
    const stop = () => ended.abort(unavailable('The event store is shutting down'));
    const work = async () => {
      const request = toReadRequest(call.request);
      if (request.kind === 'stream') await send(call, readStream(log, request), ended.signal);
      else if (request.kind === 'all') await send(call, readAll(log, request), ended.signal);
      else {
        stopping.addEventListener('abort', stop, { signal: ended.signal });
        await send(call, subscribe(log, request, ended.signal), ended.signal);
      }
      call.end();
    };
    work()
      .catch((error: unknown) => {
        if (call.cancelled) return;
        call.emit('error', toServiceError(ended.signal.aborted ? ended.signal.reason : error, logger));
      })
      .finally(() => ended.abort());
  };

/** Sends as fast as the client takes it, and puts no response together before it can be sent. */
const send = async (
  call: ServerWritableStream<ReadReq, Uint8Array>,
  pages: AsyncIterable<Iterable<Uint8Array>>,
  signal: AbortSignal,
): Promise<void> => {
  for await (const responses of pages) {
    signal.throwIfAborted();
    for (const response of responses) if (!call.write(response)) await once(call, 'drain', { signal });
  }
  signal.throwIfAborted();
};

async function* readStream(log: EventLog, request: ReadOf<'stream'>): AsyncGenerator<Iterable<Uint8Array>> {
  const { stream, direction, count } = request;
  const from = toPlace(request.from, 0n, BEYOND_ALL);
  for await (const { events, exists } of log.reader.readStream(stream, { from, direction, count })) {
    yield exists ? await present(log, request, events) : [toStreamNotFound(stream)];
  }
}

async function* readAll(log: EventLog, request: ReadOf<'all'>): AsyncGenerator<Iterable<Uint8Array>> {
  const { direction, filter } = request;
  const place = toPlace(request.from, 0n, BEYOND_ALL);
  // Forwards the event at the place is the first; backwards it is the one before, as from the end.
  const from = direction === 'forwards' ? place : place - 1n;
  let missing = request.count;
  for await (const { events } of log.reader.readAll({ from, direction, count: filter ? BEYOND_ALL : missing })) {
    const wanted = filter ? events.filter(filter).slice(0, Number(missing)) : events;
    yield await present(log, request, wanted);
    missing -= BigInt(wanted.length);
    if (missing <= 0n) return;
  }
}

async function* subscribe(
  log: EventLog,
  request: ReadOf<'stream_subscription' | 'all_subscription'>,
  signal: AbortSignal,
): AsyncGenerator<Iterable<Uint8Array>> {
  const notices = await openSubscription(log, request, signal);
  yield [toConfirmation(randomUUID())];
  for await (const notice of notices) {
    if (notice.kind === 'events') yield await present(log, request, notice.events);
    else yield [notice.kind === 'checkpoint' ? toCheckpoint(notice.position) : toCaughtUp()];
  }
}

/** The events as the client asked for them. */
const present = async (
  log: EventLog,
  { resolveLinks, uuidForm }: Presentation,
  events: readonly RecordedEvent[],
): Promise<Iterable<Uint8Array>> => {
  const targets = resolveLinks ? await log.reader.targetsOf(events) : undefined;
  return encodeEach(events, targets, uuidForm);
};

function* encodeEach(
  events: readonly RecordedEvent[],
  targets: ReadonlyMap<bigint, RecordedEvent | undefined> | undefined,
  form: UuidForm,
): Generator<Uint8Array> {
  for (const event of events)
    yield targets?.has(event.position)
      ? encodeReadEvent({ link: event, event: targets.get(event.position) }, form)
      : encodeReadEvent({ event }, form);
}

/** Where it begins is settled before the subscription is confirmed: from then on nothing is missed. */
const openSubscription = async (
  log: EventLog,
  request: ReadOf<'stream_subscription' | 'all_subscription'>,
  signal: AbortSignal,
): Promise<AsyncIterable<Notice>> => {
  if (request.kind === 'all_subscription') {
    return subscribeToAll(log, toPlace(request.after, 0n, log.lastPosition), request.options, signal);
  }
  const last = (await log.reader.lastRevision(request.stream)) ?? NO_REVISION;
  const after = toPlace(request.after, NO_REVISION, last);
  return subscribeToStream(log, request.stream, { after, last }, signal);
};

const toPlace = (from: From, start: bigint, end: bigint): bigint => {
  if (from === 'start') return start;
  return from === 'end' ? end : from;
};
