import { inTime, type LogBatch } from '@app/event-sourcing';
import type { Entry } from './subscriber';

/** Entries that wait for the slowest reader. */
const MOST_KEPT = 1_000;

/** How long the others wait, when more has arrived than is kept. After that one has to catch up by itself. */
export interface Patience {
  /** For a reader that takes its time. */
  readonly slowMs: number;
  /** From the begin on, for a reader that is yet to come. */
  readonly lateMs: number;
}

/** One subscription with many readers, each of which takes what has arrived at its own pace. */
export class Tail {
  /** Without a gap, all after `forgotten` up to `position`. */
  private readonly kept: Entry[] = [];
  private forgotten: bigint;
  /** Where the log ended, when the store said last that it did. */
  private endedAt: bigint | undefined;
  private readonly readers = new Set<{ at: bigint }>();
  private readonly ending = new AbortController();
  private failure: { readonly reason: unknown } | undefined;
  private readonly waiting = new Set<() => void>();
  private tellProgress: () => void = () => undefined;
  private readonly began = performance.now();

  /**
   * Subscribes after the position, and unsubscribes when the last reader has left; `ended` hears of that, and of the
   * subscription's own end.
   */
  constructor(
    private position: bigint,
    subscribe: (signal: AbortSignal) => AsyncIterable<LogBatch>,
    private readonly patience: Patience,
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
      for (let knowsEnd = false; !signal.aborted && this.keepsAllAfter(reader.at);) {
        const batch = this.after(reader.at, most);
        if (batch.position > reader.at || (batch.caughtUp && !knowsEnd)) {
          yield batch;
          reader.at = batch.position;
          knowsEnd ||= batch.caughtUp;
          this.forgetWhatAllHave();
          this.tellProgress();
        } else if (this.failure) throw this.failure.reason;
        else if (this.ending.signal.aborted) return;
        else await new Promise<void>((woken) => this.waiting.add(woken));
      }
    } finally {
      signal.removeEventListener('abort', stop);
      this.readers.delete(reader);
      this.tellProgress();
      if (this.readers.size === 0) this.end();
    }
  }

  private async take(batches: AsyncIterable<LogBatch>): Promise<void> {
    try {
      for await (const { events, position, caughtUp } of batches) {
        this.kept.push(...events);
        this.position = position;
        if (caughtUp) this.endedAt = position;
        this.wakeAll();
        await this.slowestIsNear();
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

  private async slowestIsNear(): Promise<void> {
    const { slowMs } = this.patience;
    const deadline = performance.now() + slowMs;
    for (let left = slowMs; left > 0 && !this.ending.signal.aborted; left = deadline - performance.now()) {
      this.forgetWhatAllHave();
      if (this.kept.length <= MOST_KEPT) return;
      await inTime(new Promise<void>((told) => (this.tellProgress = told)), left);
    }
  }

  private after(position: bigint, most: number): LogBatch {
    const left = this.kept.filter((entry) => entry.position > position);
    const events = left.slice(0, most);
    const end = this.position > position ? this.position : position;
    const reached = (left.length > most ? events.at(-1)?.position : undefined) ?? end;
    return { events, position: reached, caughtUp: this.endedAt !== undefined && reached >= this.endedAt };
  }

  /** Of those whom it still serves: who was left behind has to catch up alone, and is not waited for again. */
  private forgetWhatAllHave(): void {
    if (performance.now() < this.began + this.patience.lateMs) return;
    const served = [...this.readers].filter(({ at }) => this.keepsAllAfter(at));
    if (served.length > 0)
      this.forgetUpTo(served.reduce((least, { at }) => (at < least ? at : least), this.position));
  }

  private forgetUpTo(position: bigint): void {
    const first = this.kept.findIndex((entry) => entry.position > position);
    const gone = this.kept.splice(0, first < 0 ? this.kept.length : first);
    this.forgotten = gone.at(-1)?.position ?? this.forgotten;
  }

  private end(): void {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    this.tellProgress();
    this.ended();
  }

  private wakeAll(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}
