import { SpanKind } from '@opentelemetry/api';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  FORWARDS,
  type ResolvedEvent,
  START,
  type StreamingRead,
  streamNameFilter,
} from '@eventstore/db-client';
import {
  type Appended,
  AppendOutcomeUnknown,
  ConcurrencyConflict,
  EventStore,
  type EventToStore,
  type ExpectedRevision,
  type FollowOptions,
  type LogBatch,
  type StoredEvent,
  Unavailable,
} from '@app/event-sourcing';
import { inSpan, type SpanOptions } from '@app/telemetry';
import { Appender } from './appender';
import { SubscriptionReader } from './subscription-reader';
import { isAnswer, isStreamNotFound, isWrongRevision, needsNewClient, toEventData, toStoredEvent } from './translate';
import { within } from './within';

export interface EventStoreDbOptions {
  /** `esdb://host:2113?tls=false` */
  url: string;
  /** Written into each event's metadata: service and version, `registry@0.1.0`. */
  recordedBy: string;
  /** How long an append, a page of a read or the begin of a subscription may take, in milliseconds. */
  timeoutMs?: number;
}

/** Events read in one request. */
const PAGE = 500;

/** A stream that nobody writes to. */
const NO_SUCH_STREAM = 'ping-0';

/** Which kind of stream it is about; which one is nobody's business but the log's. */
const ofCategory = (stream: string): SpanOptions => ({
  kind: SpanKind.CLIENT,
  attributes: { 'db.system.name': 'eventstoredb', 'kim.category': stream.split('-', 1)[0] ?? '' },
});

/** The log in EventStoreDB, through its own client. One a process: see `Appender`. */
export class EventStoreDb extends EventStore {
  private appender: Appender;
  private reader: EventStoreDBClient;
  private closed = false;
  private readonly url: string;
  private readonly recordedBy: string;
  private readonly timeoutMs: number;

  constructor({ url, recordedBy, timeoutMs = 5_000 }: EventStoreDbOptions) {
    super();
    this.url = url;
    this.recordedBy = recordedBy;
    this.timeoutMs = timeoutMs;
    this.appender = new Appender(url);
    this.reader = EventStoreDBClient.connectionString(url);
  }

  override async *read(stream: string, from = 0n): AsyncIterable<StoredEvent> {
    for (let next: bigint | undefined = from; next !== undefined;) {
      const page: StoredEvent[] = await this.page(stream, next);
      yield* page;
      const last = page.length === PAGE ? page.at(-1) : undefined;
      next = last && last.revision + 1n;
    }
  }

  override async append(
    stream: string,
    events: readonly EventToStore[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const { appender } = this;
    const data = events.map((event) => toEventData(event, this.recordedBy));
    const result = await inSpan('append', ofCategory(stream), () =>
      within(this.timeoutMs, (signal) => appender.append(stream, data, expected, signal)),
    ).catch((error: unknown) => {
      if (isWrongRevision(error)) throw new ConcurrencyConflict();
      if (isAnswer(error)) throw error;
      this.replaceAppender(appender);
      throw new AppendOutcomeUnknown(error);
    });
    // An address with `throwOnAppendFailure=false` makes the library say so instead of throwing, with revision 1.
    if (!result.success) throw new ConcurrencyConflict();
    // The store has none for a repeated append whose events are hidden by now: whoever has read to the end is beyond them.
    const position = result.position?.commit ?? (await this.head());
    return { revision: result.nextExpectedRevision, position };
  }

  override async *follow({ categories, after, batchSize, signal }: FollowOptions): AsyncIterable<LogBatch> {
    const { reader: client } = this;
    const reader = new SubscriptionReader(after ?? -1n);
    const subscription = client.subscribeToAll(
      {
        fromPosition: after === undefined ? START : { commit: after, prepare: after },
        filter: streamNameFilter({
          prefixes: categories.map((category) => `${category}-`),
          checkpointReached: (_, { commit }) => reader.checkpoint(commit),
        }),
      },
      { highWaterMark: batchSize },
    );
    reader.attach(subscription);
    const stop = (): void => reader.end();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    try {
      await within(this.timeoutMs, () => reader.confirmed());
      while (!signal.aborted) {
        const batch = await reader.next(batchSize);
        if (batch) yield batch;
      }
    } catch (error) {
      throw this.translated(error, client);
    } finally {
      signal.removeEventListener('abort', stop);
      subscription.unsubscribe().catch(() => undefined);
    }
  }

  override async head(): Promise<bigint> {
    const options = { direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
    const [last] = await this.collect((client) => client.readAll(options));
    return last?.event?.position?.commit ?? last?.commitPosition ?? -1n;
  }

  /** Throws `Unavailable` unless the store answers a read. */
  async ping(): Promise<void> {
    await this.page(NO_SUCH_STREAM, 0n);
  }

  onApplicationShutdown(): void {
    this.closed = true;
    this.appender.dispose();
    void this.reader.dispose();
  }

  private async page(stream: string, fromRevision: bigint): Promise<StoredEvent[]> {
    const options = { direction: FORWARDS, fromRevision, maxCount: PAGE } as const;
    try {
      const read = () => this.collect((client) => client.readStream(stream, options));
      return (await inSpan('read', ofCategory(stream), read)).map(toStoredEvent);
    } catch (error) {
      if (isStreamNotFound(error)) return [];
      throw error;
    }
  }

  private async collect(
    open: (client: EventStoreDBClient) => StreamingRead<ResolvedEvent>,
  ): Promise<ResolvedEvent[]> {
    const { reader: client } = this;
    const toTheEnd = async (signal: AbortSignal): Promise<ResolvedEvent[]> => {
      const reading = open(client);
      signal.addEventListener('abort', () => void reading.cancel().catch(() => undefined));
      const events: ResolvedEvent[] = [];
      for await (const resolved of reading) events.push(resolved); // A read that is left early stays open.
      // The library ends a read that is cut off by `dispose` as if the stream had ended there.
      if (this.closed) throw new Error('The client was closed in the middle of a read');
      return events;
    };
    try {
      return await within(this.timeoutMs, toTheEnd);
    } catch (error) {
      throw this.translated(error, client);
    }
  }

  private translated(error: unknown, client: EventStoreDBClient): unknown {
    if (isAnswer(error)) return error;
    if (needsNewClient(error)) this.replaceReader(client);
    return new Unavailable('store_unavailable', 'The event store cannot be reached; try again', { cause: error });
  }

  /** What the others wait for is cut off too: they read the stream to learn what became of it. */
  private replaceAppender(failed: Appender): void {
    if (this.appender === failed && !this.closed) this.appender = new Appender(this.url);
    failed.dispose();
  }

  /** What others read through it may come to its own end. */
  private replaceReader(failed: EventStoreDBClient): void {
    if (this.reader === failed && !this.closed) this.reader = EventStoreDBClient.connectionString(this.url);
  }
}
