import { randomUUID } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import type { EventMetadata, EventStore, EventToStore, LogBatch, StoredEvent } from '@app/event-sourcing';

const NAMESPACE = '5b0f2c44-9d0e-4b7a-8f4e-6a1f5b3c0001';

export const METADATA: EventMetadata = {
  $correlationId: '7c1d4a52-6b2e-4d1c-8d7e-5a4b3c2d0001',
  $causationId: '3f0f8c1e-2f0b-4c59-9a53-0b6c6f6d0001',
  at: '2026-03-02T08:00:00.000Z',
  actor: { subject: 'u-1', role: 'auditor', jurisdiction: '18.72' },
};

/** A category that no other spec writes to: all of them share one store. */
export const ownCategory = (): string => `spec${randomUUID().replaceAll('-', '')}`;

/** The number-th event of a stream. */
export const noted = (stream: string, number: number): EventToStore => ({
  id: uuidv5(`${stream}/${number}`, NAMESPACE),
  type: 'Noted',
  data: { number },
  metadata: METADATA,
});

export const notes = (stream: string, first: number, count: number): EventToStore[] =>
  Array.from({ length: count }, (_, index) => noted(stream, first + index));

export const numbers = (events: LogBatch['events']): unknown[] =>
  events.map((event) => ('unreadable' in event ? 'unreadable' : (event.data as { number: unknown }).number));

export const readAll = async (store: EventStore, stream: string): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const event of store.read(stream)) events.push(event);
  return events;
};

interface Following {
  readonly batches: LogBatch[];
  readonly events: () => LogBatch['events'];
  /** Settles when the iteration does. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Follows in the background and keeps what comes. `handle` takes its time with each batch, as a transaction does. */
export const following = (
  store: EventStore,
  options: { categories: readonly string[]; after?: bigint; batchSize?: number },
  handle: (batch: LogBatch) => Promise<void> = () => Promise.resolve(),
): Following => {
  const stopping = new AbortController();
  const batches: LogBatch[] = [];
  const run = async (): Promise<void> => {
    for await (const batch of store.follow({ batchSize: 100, ...options, signal: stopping.signal })) {
      batches.push(batch);
      await handle(batch);
    }
  };
  const ended = run();
  ended.catch(() => undefined);
  const stop = (): Promise<void> => {
    stopping.abort();
    return ended;
  };
  return { batches, events: () => batches.flatMap(({ events }) => events), ended, stop };
};
