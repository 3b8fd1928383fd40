import type { AllStreamSubscription, ResolvedEvent } from '@eventstore/db-client';
import type { LogBatch, StoredEvent, UnreadableEvent } from '@app/event-sourcing';
import { toEntry } from './translate';

/**
 * Takes from a subscription what has arrived, in batches, without waiting for more. The client delivers events through
 * a stream, checkpoints through a callback and the end of the log as an event of the emitter: the latter two count only
 * once all events before them were taken.
 */
export class SubscriptionReader {
  private subscription: AllStreamSubscription | undefined;
  private checkpointed = -1n;
  /** The end of the log was reached with what has been delivered so far. */
  private atEnd = false;
  private isConfirmed = false;
  private failure: Error | undefined;
  private ended = false;
  private wake: () => void = () => undefined;

  /** Everything up to this position was taken or passed over. */
  constructor(private position: bigint) {}

  attach(subscription: AllStreamSubscription): void {
    this.subscription = subscription;
    subscription.on('confirmation', () => {
      this.isConfirmed = true;
      this.wake();
    });
    subscription.on('caughtUp', () => {
      this.atEnd = true;
      this.wake();
    });
    subscription.on('readable', () => this.wake());
    subscription.on('error', (error: Error) => this.fail(error));
    subscription.on('close', () => this.fail(new Error('The store closed the subscription')));
    subscription.on('end', () => this.fail(new Error('The store ended the subscription')));
  }

  checkpoint(position: bigint): void {
    this.checkpointed = position;
    this.wake();
  }

  /** Lets a waiting `confirmed` or `next` return. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  /** Returns when the store has taken the subscription on, or when it was ended. Throws what broke it. */
  async confirmed(): Promise<void> {
    while (!this.isConfirmed && !this.ended) {
      if (this.failure) throw this.failure;
      await this.woken();
    }
  }

  /** The next events, at most so many; undefined when it was ended. Throws what broke the subscription. */
  async next(most: number): Promise<LogBatch | undefined> {
    for (;;) {
      const batch = this.take(most);
      if (batch || this.ended) return batch;
      if (this.failure) throw this.failure;
      await this.woken();
    }
  }

  private woken(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private take(most: number): LogBatch | undefined {
    const events = this.takeEvents(most);
    const before = this.position;
    this.position = events.at(-1)?.position ?? before;
    const drained = events.length < most;
    if (drained && this.checkpointed > this.position) this.position = this.checkpointed;
    const caughtUp = drained && this.atEnd;
    if (caughtUp) this.atEnd = false;
    const nothingNew = this.position === before && !caughtUp;
    return nothingNew ? undefined : { events, position: this.position, caughtUp };
  }

  private takeEvents(most: number): LogBatch['events'] {
    const events: (StoredEvent | UnreadableEvent)[] = [];
    while (events.length < most) {
      const resolved = this.read();
      if (!resolved) break;
      events.push(toEntry(resolved));
    }
    return events;
  }

  private read(): ResolvedEvent | null {
    return (this.subscription?.read() ?? null) as ResolvedEvent | null;
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }
}
