import type { EventStore, FollowOptions, LogBatch } from '@app/event-sourcing';
import { Tail } from './tail';
import { watched } from './watched';

/** Events that the shared subscription asks for at once. */
const BATCH = 1_000;

/**
 * The log of one service, for all its subscribers in one process. Each catches up by itself; at the end of the log they
 * share one subscription, so that an event is sent and read once and not once for each.
 */
export class SharedLog {
  private tail: Tail | undefined;

  constructor(
    private readonly store: EventStore,
    /** All categories of the service, so that a checkpoint moves with every event that a caller may wait for. */
    private readonly categories: readonly string[],
    private readonly silenceMs?: number,
  ) {}

  /** Delivers as `EventStore.follow` does, and does not trust silence: see `watched`. Throws `Unavailable`. */
  async *follow({ after, batchSize, signal }: Omit<FollowOptions, 'categories'>): AsyncGenerator<LogBatch, void> {
    let position = after ?? -1n;
    while (!signal.aborted) {
      let wasAtEnd = false;
      for await (const batch of this.from(position, batchSize, signal)) {
        yield batch;
        position = batch.position;
        wasAtEnd ||= batch.caughtUp;
        if (wasAtEnd && (this.tail?.keepsAllAfter(position) ?? true)) break;
      }
      if (signal.aborted) return;
      for await (const batch of this.tailAfter(position).follow(position, batchSize, signal)) {
        yield batch;
        position = batch.position;
      }
    }
  }

  private from(position: bigint, batchSize: number, signal: AbortSignal): AsyncGenerator<LogBatch, void> {
    const after = position >= 0n ? { after: position } : {};
    return watched(this.store, { categories: this.categories, batchSize, signal, ...after }, this.silenceMs);
  }

  private tailAfter(position: bigint): Tail {
    this.tail ??= new Tail(
      position,
      (signal) => this.from(position, BATCH, signal),
      () => (this.tail = undefined),
    );
    return this.tail;
  }
}
