import type { EventStore, FollowOptions, LogBatch } from '@app/event-sourcing';
import { type Patience, Tail } from './tail';
import { watched } from './watched';

/** Events that the shared subscription asks for at once. */
const BATCH = 1_000;

const PATIENCE: Patience = { slowMs: 3_000, lateMs: 3_000 };

/** What is left out is as it is in a service. */
export interface Waits {
  readonly silenceMs?: number;
  readonly patience?: Patience;
}

/**
 * The log of one service, for all its subscribers in one process. They share one subscription from the place of the first
 * of them, so that an event is sent and read once and not once for each. Who is behind it catches up by itself.
 */
export class SharedLog {
  private tail: Tail | undefined;

  constructor(
    private readonly store: EventStore,
    /** All categories of the service, so that a checkpoint moves with every event that a caller may wait for. */
    private readonly categories: readonly string[],
    private readonly waits: Waits = {},
  ) {}

  /** Delivers as `EventStore.follow` does, and does not trust silence: see `watched`. Throws `Unavailable`. */
  async *follow({ after, batchSize, signal }: Omit<FollowOptions, 'categories'>): AsyncGenerator<LogBatch, void> {
    for (let position = after ?? -1n; !signal.aborted;) {
      const shared = this.tailAfter(position);
      const batches = shared?.follow(position, batchSize, signal) ?? this.alone(position, batchSize, signal);
      for await (const batch of batches) {
        yield batch;
        position = batch.position;
      }
    }
  }

  /** Until there is a shared subscription that keeps all that comes next. */
  private async *alone(after: bigint, batchSize: number, signal: AbortSignal): AsyncGenerator<LogBatch, void> {
    for await (const batch of this.from(after, batchSize, signal)) {
      yield batch;
      if (this.tail?.keepsAllAfter(batch.position) ?? true) return;
    }
  }

  private from(position: bigint, batchSize: number, signal: AbortSignal): AsyncGenerator<LogBatch, void> {
    const after = position >= 0n ? { after: position } : {};
    const options = { categories: this.categories, batchSize, signal, ...after };
    return watched(this.store, options, this.waits.silenceMs);
  }

  /** Undefined for one that is behind it. */
  private tailAfter(position: bigint): Tail | undefined {
    this.tail ??= new Tail(
      position,
      (signal) => this.from(position, BATCH, signal),
      this.waits.patience ?? PATIENCE,
      () => (this.tail = undefined),
    );
    return this.tail.keepsAllAfter(position) ? this.tail : undefined;
  }
}
