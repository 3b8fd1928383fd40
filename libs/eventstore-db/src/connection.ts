import { EventStoreDBClient } from '@eventstore/db-client';

/**
 * The process's one client: the library keeps state of appends per process, not per client. A client that failed to
 * connect with UNKNOWN or INTERNAL never tries again by itself, so it is replaced.
 */
export class Connection {
  private current: EventStoreDBClient | undefined;

  /** `esdb://host:2113?tls=false` */
  constructor(private readonly url: string) {}

  get client(): EventStoreDBClient {
    this.current ??= EventStoreDBClient.connectionString(this.url);
    return this.current;
  }

  /** Replaces the client that failed, unless somebody else did already. */
  async replace(failed: EventStoreDBClient): Promise<void> {
    if (this.current !== failed) return;
    this.current = undefined;
    await failed.dispose();
  }

  async close(): Promise<void> {
    const closing = this.current;
    this.current = undefined;
    await closing?.dispose();
  }
}
