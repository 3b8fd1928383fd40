import type { RecordedEvent } from './event';
import type { EventLog } from './event-log';
import type { EventFilter } from './filter';
import { type Page, readAhead } from './log-reader';
import { StreamDeleted } from './stream-deleted';
import { TOMBSTONE_REVISION } from './stream-metadata';

/** What a subscriber is told. A checkpoint says that nothing up to its position is to come any more. */
export type Notice =
  { kind: 'events'; events: RecordedEvent[] } | { kind: 'checkpoint'; position: bigint } | { kind: 'caught_up' };

/** Which events of the log, and after how many considered ones (wanted or not) a checkpoint is due. */
export interface FilterOptions {
  filter: EventFilter;
  checkpointInterval: number;
}

/** Where a subscription to a stream begins: after a revision of the client's, while the stream ends with `last`. */
export interface StreamStart {
  after: bigint;
  last: bigint;
}

/**
 * The events of the stream after a revision, for ever or until the signal aborts. What the stream had when the subscription
 * began is told as far as its metadata lets it be seen; what is appended later is told whatever happens to the stream
 * before it is sent. @throws StreamDeleted after the tombstone was told
 */
export async function* subscribeToStream(
  log: EventLog,
  stream: string,
  { after, last }: StreamStart,
  signal: AbortSignal,
): AsyncGenerator<Notice> {
  const past = { from: after + 1n, direction: 'forwards', count: last - after } as const;
  for await (const page of log.reader.readStream(stream, past)) {
    const events = page.events.filter(({ revision }) => revision <= last);
    if (events.length > 0) yield { kind: 'events', events };
    if (events.length < page.events.length) break;
  }
  const read = (next: bigint) => log.reader.committedPage(stream, next);
  const next = after > last ? after + 1n : last + 1n;
  for await (const { events, isCaughtUp } of follow(log, next, read, signal, stream)) {
    if (events.length > 0) yield { kind: 'events', events };
    if (events.at(-1)?.revision === TOMBSTONE_REVISION) throw new StreamDeleted(stream);
    if (isCaughtUp) yield { kind: 'caught_up' };
  }
}

/** Every event of the log after this position that the filter wants, for ever or until the signal aborts. */
export async function* subscribeToAll(
  log: EventLog,
  after: bigint,
  options: FilterOptions | undefined,
  signal: AbortSignal,
): AsyncGenerator<Notice> {
  let considered = 0;
  const read = (next: bigint) => log.reader.allPage(next, 'forwards');
  for await (const { events, next, isCaughtUp } of follow(log, after + 1n, read, signal)) {
    if (!options) {
      if (events.length > 0) yield { kind: 'events', events };
    } else {
      let wanted: RecordedEvent[] = [];
      for (const event of events) {
        if (options.filter(event)) wanted.push(event);
        if (++considered % options.checkpointInterval !== 0) continue;
        if (wanted.length > 0) yield { kind: 'events', events: wanted };
        wanted = [];
        yield { kind: 'checkpoint', position: event.position };
      }
      if (wanted.length > 0) yield { kind: 'events', events: wanted };
      if (isCaughtUp && considered % options.checkpointInterval > 0)
        yield { kind: 'checkpoint', position: next - 1n };
    }
    if (isCaughtUp) yield { kind: 'caught_up' };
  }
}

/** Page after page, then again whenever the log has grown. `isCaughtUp` goes with the page that reaches the end first. */
async function* follow(
  log: EventLog,
  from: bigint,
  read: (from: bigint) => Promise<Page>,
  signal: AbortSignal,
  stream?: string,
): AsyncGenerator<Page & { isCaughtUp: boolean }> {
  const growth = log.growth.watch(signal, stream);
  let isLive = false;
  let next = from;
  let ahead: Promise<Page> | undefined;
  while (!signal.aborted) {
    const page = await (ahead ?? read(next));
    next = page.next;
    ahead = page.isEnd ? undefined : readAhead(read(next));
    yield { ...page, isCaughtUp: page.isEnd && !isLive };
    isLive ||= page.isEnd;
    if (page.isEnd) await growth.next();
  }
}
