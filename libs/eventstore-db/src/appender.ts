import { type AppendResult, EventStoreDBClient, type JSONEventData, NO_STREAM } from '@eventstore/db-client';
import type { ExpectedRevision } from '@app/event-sourcing';

/**
 * The library sends all appends through one stream, and queues what exceeds that stream's buffer of 16. When the stream
 * breaks, the rejections of that queue reach nobody and end the process: so there never is a queue.
 */
const MOST_AT_ONCE = 15;

/**
 * A client that appends and does nothing else. A broken stream of appends rejects every append that the process waits
 * for, whichever client sent it, and a later answer to such an append ends the process: so there is one client that
 * appends, its only stream is that one, and after the first failure it is thrown away with all that it waits for.
 */
export class Appender {
  private readonly client: EventStoreDBClient;
  private disposed = false;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(url: string) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  /** Sends nothing any more once the signal was aborted. */
  async append(
    stream: string,
    events: JSONEventData[],
    expected: ExpectedRevision,
    signal: AbortSignal,
  ): Promise<AppendResult> {
    await this.turn();
    try {
      signal.throwIfAborted();
      if (this.disposed) throw new Error('The client was given up while the append waited for its turn');
      const expectedRevision = expected === 'no_stream' ? NO_STREAM : expected;
      return await this.client.appendToStream(stream, events, { expectedRevision });
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }

  /** Every append that has no answer yet is rejected. */
  dispose(): void {
    this.disposed = true;
    void this.client.dispose();
  }

  private async turn(): Promise<void> {
    if (this.running >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
  }
}
