import type { LogBatch } from '@app/event-sourcing';
import type { Entry } from './subscriber';

/** Entries that wait for the slowest reader. One that is further behind has to catch up by itself. */
const MOST_KEPT = 1_000;

/** One subscription with many readers, each of which takes what has arrived at its own pace. */
export class Tail {
  /** Without a gap, all after `forgotten` up to `position`. */
  private readonly kept: Entry[] = [];
  private forgotten: bigint;
  private readonly readers = new Set<{ at: bigint }>();
  private readonly ending = new AbortController();
  private failure: { readonly reason: unknown } | undefined;
  private readonly waiting = new Set<() => void>();

  /** Subscribes, and unsubscribes when the last reader has left; `ended` hears of that, and of the subscription's own end. */
  constructor(
    private position: bigint,
    subscribe: (signal: AbortSignal) => AsyncIterable<LogBatch>,
    private readonly ended: () => unknown,
  ) {
    this.forgotten = position;
    void this.take(subscribe(this.ending.signal));
  }

  keepsAllAfter(position: bigint): boolean {
    return position >= this.forgotten;
  }

  /** Ends when the reader is too far behind, or the subscription is over. Throws what broke it. */
  async *follow(after: bigint, most: number, signal: AbortSignal): AsyncGenerator<LogBatch, void> {
    const reader = { at: after };
    this.readers.add(reader);
    // A listener of its own: several readers may be stopped by one signal.
    const stop = (): void => this.wakeAll();
    signal.addEventListener('abort', stop, { once: true });
    try {
      while (!signal.aborted && this.keepsAllAfter(reader.at)) {
        const batch = this.after(reader.at, most);
        if (batch) {
          yield batch;
          reader.at = batch.position;
          this.forgetUpTo(this.slowest());
        } else if (this.failure) throw this.failure.reason;
        else if (this.ending.signal.aborted) return;
        else await new Promise<void>((woken) => this.waiting.add(woken));
      }
    } finally {
      signal.removeEventListener('abort', stop);
      this.readers.delete(reader);
      if (this.readers.size === 0) this.end();
    }
  }

  private async take(batches: AsyncIterable<LogBatch>): Promise<void> {
    try {
      for await (const { events, position } of batches) {
        this.kept.push(...events);
        this.position = position;
        this.forgetUpTo(this.kept.at(-MOST_KEPT - 1)?.position ?? -1n);
        this.wakeAll();
      }
    } catch (reason) {
      this.failure = { reason };
    } finally {
      this.end();
      this.wakeAll();
    }
  }

  private after(position: bigint, most: number): LogBatch | undefined {
    if (position >= this.position) return undefined;
    const left = this.kept.filter((entry) => entry.position > position);
    const events = left.slice(0, most);
    const last = left.length > most ? events.at(-1) : undefined;
    return { events, position: last?.position ?? this.position, caughtUp: false };
  }

  private slowest(): bigint {
    return [...this.readers].reduce((least, { at }) => (at < least ? at : least), this.position);
  }

  private forgetUpTo(position: bigint): void {
    const first = this.kept.findIndex((entry) => entry.position > position);
    const gone = this.kept.splice(0, first < 0 ? this.kept.length : first);
    this.forgotten = gone.at(-1)?.position ?? this.forgotten;
  }

  private end(): void {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    this.ended();
  }

  private wakeAll(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}
