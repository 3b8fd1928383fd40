import type { RecordedEvent } from './event';
import type { EventLog } from './event-log';
import type { EventFilter } from './filter';
import { type Page, readAhead } from './log-reader';

/** What a subscriber is told. A checkpoint says that nothing up to its position is to come any more. */
export type Notice =
  { kind: 'events'; events: RecordedEvent[] } | { kind: 'checkpoint'; position: bigint } | { kind: 'caught_up' };

/** Which events of the log, and after how many considered ones (wanted or not) a checkpoint is due. */
export interface FilterOptions {
  filter: EventFilter;
  checkpointInterval: number;
}

/** Every event of the stream after this revision, for ever or until the signal aborts. @throws StreamDeleted */
export async function* subscribeToStream(
  log: EventLog,
  stream: string,
  after: bigint,
  signal: AbortSignal,
): AsyncGenerator<Notice> {
  const read = (next: bigint) => log.reader.streamPage(stream, next, 'forwards');
  for await (const { events, isCaughtUp } of follow(log, after + 1n, read, signal, stream)) {
    if (events.length > 0) yield { kind: 'events', events };
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
