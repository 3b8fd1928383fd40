import type { AllStreamSubscription, ResolvedEvent } from '@eventstore/db-client';
import type { LogBatch, StoredEvent } from '@app/event-sourcing';
import { toStoredEvent } from './translate';

/**
 * Takes from a subscription what has arrived, in batches, without waiting for more. The client delivers events through
 * a stream and checkpoints through a callback: a checkpoint counts only once all events before it were taken.
 */
export class SubscriptionReader {
  private subscription: AllStreamSubscription | undefined;
  private checkpointed: bigint | undefined;
  private failure: Error | undefined;
  private ended = false;
  private wake: () => void = () => undefined;

  attach(subscription: AllStreamSubscription): void {
    this.subscription = subscription;
    subscription.on('readable', () => this.wake());
    subscription.on('error', (error: Error) => this.fail(error));
    subscription.on('close', () => this.fail(new Error('The store closed the subscription')));
    subscription.on('end', () => this.fail(new Error('The store ended the subscription')));
  }

  checkpoint(position: bigint): void {
    this.checkpointed = position;
    this.wake();
  }

  /** Lets a waiting `next` return. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  /** The next events, at most so many; undefined when it was ended. Throws what broke the subscription. */
  async next(most: number): Promise<LogBatch | undefined> {
    for (;;) {
      const batch = this.take(most);
      if (batch || this.ended) return batch;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  private take(most: number): LogBatch | undefined {
    const events: StoredEvent[] = [];
    let resolved: ResolvedEvent | null = null;
    while (events.length < most && (resolved = this.read()) !== null) events.push(toStoredEvent(resolved));
    const position = this.considered(events.at(-1)?.position, events.length < most);
    return position === undefined ? undefined : { events, position };
  }

  private considered(lastEvent: bigint | undefined, drained: boolean): bigint | undefined {
    if (!drained || this.checkpointed === undefined) return lastEvent;
    const checkpointed = this.checkpointed;
    this.checkpointed = undefined;
    return lastEvent !== undefined && lastEvent > checkpointed ? lastEvent : checkpointed;
  }

  private read(): ResolvedEvent | null {
    return (this.subscription?.read() ?? null) as ResolvedEvent | null;
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }
}
