import type { RecordedEvent } from './event';
import type { EventLog } from './event-log';
import type { EventFilter } from './filter';
import type { Page } from './log-reader';

/** What a subscriber is told. A checkpoint says that nothing up to its position is to come any more. */
export type Notice =
  { kind: 'event'; event: RecordedEvent } | { kind: 'checkpoint'; position: bigint } | { kind: 'caught_up' };

/** Which events of the log, and after how many considered ones (wanted or not) a checkpoint is due. */
export interface FilterOptions {
  filter: EventFilter;
  checkpointInterval: number;
}

/** Every event of the stream after this revision, for ever or until the signal aborts. */
export async function* subscribeToStream(
  log: EventLog,
  stream: string,
  after: bigint,
  signal: AbortSignal,
): AsyncGenerator<Notice> {
  let next = after + 1n;
  const read = () => log.reader.streamPage(stream, next, 'forwards');
  for await (const { events, isCaughtUp } of follow(log, read, signal, stream)) {
    for (const event of events) {
      yield { kind: 'event', event };
      next = event.revision + 1n;
    }
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
  let next = after + 1n;
  let considered = 0;
  const read = () => log.reader.allPage(next, 'forwards');
  for await (const { events, isCaughtUp } of follow(log, read, signal)) {
    for (const event of events) {
      next = event.position + 1n;
      if (!options || options.filter(event)) yield { kind: 'event', event };
      if (options && ++considered % options.checkpointInterval === 0) {
        yield { kind: 'checkpoint', position: event.position };
      }
    }
    if (!isCaughtUp) continue;
    if (options && considered % options.checkpointInterval > 0) yield { kind: 'checkpoint', position: next - 1n };
    yield { kind: 'caught_up' };
  }
}

/** Page after page, then again whenever the log has grown. `isCaughtUp` goes with the page that reaches the end first. */
async function* follow(
  log: EventLog,
  read: () => Promise<Page>,
  signal: AbortSignal,
  stream?: string,
): AsyncGenerator<{ events: RecordedEvent[]; isCaughtUp: boolean }> {
  const growth = log.growth.watch(signal, stream);
  let isLive = false;
  while (!signal.aborted) {
    const { events, isEnd } = await read();
    yield { events, isCaughtUp: isEnd && !isLive };
    isLive ||= isEnd;
    if (isEnd) await growth.next();
  }
}
