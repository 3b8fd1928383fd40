import { type AllStreamSubscription, FORWARDS, NO_STREAM, START, streamNameFilter } from '@eventstore/db-client';
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
import { Connection } from './connection';
import { SubscriptionReader } from './subscription-reader';
import { isAnswer, isStreamNotFound, isWrongRevision, needsNewClient, toEventData, toStoredEvent } from './translate';
import { within } from './within';

export interface EventStoreDbOptions {
  /** `esdb://host:2113?tls=false` */
  url: string;
  /** Written into each event's metadata: service and version, `registry@0.1.0`. */
  recordedBy: string;
  /** How long an append or a page of a read may take, in milliseconds. */
  timeoutMs?: number;
}

/** Events read in one request. */
const PAGE = 500;

/** The log in EventStoreDB, through its own client. */
export class EventStoreDb extends EventStore {
  private readonly connection: Connection;
  private readonly recordedBy: string;
  private readonly timeoutMs: number;

  constructor({ url, recordedBy, timeoutMs = 5_000 }: EventStoreDbOptions) {
    super();
    this.connection = new Connection(url);
    this.recordedBy = recordedBy;
    this.timeoutMs = timeoutMs;
  }

  override async *read(stream: string): AsyncIterable<StoredEvent> {
    for (let next = 0n; ; next += BigInt(PAGE)) {
      const page = await this.page(stream, next);
      yield* page;
      if (page.length < PAGE) return;
    }
  }

  override async append(
    stream: string,
    events: readonly EventToStore[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const { client } = this.connection;
    const data = events.map((event) => toEventData(event, this.recordedBy));
    const expectedRevision = expected === 'no_stream' ? NO_STREAM : expected;
    try {
      const result = await within(this.timeoutMs, client.appendToStream(stream, data, { expectedRevision }));
      if (!result.position) throw new Error('The store gave no position for an append');
      return { revision: result.nextExpectedRevision, position: result.position.commit };
    } catch (error) {
      if (isWrongRevision(error)) throw new ConcurrencyConflict();
      if (isAnswer(error)) throw error;
      if (needsNewClient(error)) await this.connection.replace(client);
      throw new AppendOutcomeUnknown(error);
    }
  }

  override async *follow({ categories, after, batchSize, signal }: FollowOptions): AsyncIterable<LogBatch> {
    const { client } = this.connection;
    const reader = new SubscriptionReader();
    const subscription: AllStreamSubscription = client.subscribeToAll(
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
    try {
      while (!signal.aborted) {
        const batch = await reader.next(batchSize);
        if (batch) yield batch;
      }
    } catch (error) {
      if (isAnswer(error)) throw error;
      if (needsNewClient(error)) await this.connection.replace(client);
      throw this.unreachable(error);
    } finally {
      signal.removeEventListener('abort', stop);
      await subscription.unsubscribe().catch(() => undefined);
    }
  }

  /** Throws `Unavailable` unless the store answers a read. */
  async ping(): Promise<void> {
    await this.page('$ping-0', 0n);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }

  private async page(stream: string, fromRevision: bigint): Promise<StoredEvent[]> {
    const { client } = this.connection;
    const reading = client.readStream(stream, { direction: FORWARDS, fromRevision, maxCount: PAGE });
    const collect = async (): Promise<StoredEvent[]> => {
      const events: StoredEvent[] = [];
      for await (const resolved of reading) events.push(toStoredEvent(resolved));
      return events;
    };
    try {
      return await within(this.timeoutMs, collect(), () => reading.cancel());
    } catch (error) {
      if (isStreamNotFound(error)) return [];
      if (isAnswer(error)) throw error;
      if (needsNewClient(error)) await this.connection.replace(client);
      throw this.unreachable(error);
    }
  }

  private unreachable(cause: unknown): Unavailable {
    return new Unavailable('store_unavailable', 'The event store cannot be reached; try again', { cause });
  }
}
