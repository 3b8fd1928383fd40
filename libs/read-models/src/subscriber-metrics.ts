import { type BatchObservableResult, metrics, ValueType } from '@opentelemetry/api';
import { type EventStore, inTime, TOO_LATE } from '@app/event-sourcing';
import type { Database } from '@app/postgres';
import { type Follower, FOLLOWER_STATES } from './follower';
import { standings } from './standing';

const LONGEST_QUESTION_MS = 1_500;

const integer = { valueType: ValueType.INT };

/** What is measured of each subscriber. Labels are its name and its state, nothing else. */
export class SubscriberMetrics {
  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    private readonly followers: readonly Follower[],
  ) {}

  /** Not before: only now it is known where meters report to. */
  onApplicationBootstrap(): void {
    const meter = metrics.getMeter('read-models');
    const gauge = (name: string, description: string) =>
      meter.createObservableGauge(`kim_subscriber_${name}`, { ...integer, description });
    const counter = (name: string, description: string) =>
      meter.createObservableCounter(`kim_subscriber_${name}`, { ...integer, description });

    const position = gauge('position', 'Place in the log up to which everything was handled');
    const lag = gauge('lag', 'Distance to the end of the log, in positions');
    const parked = gauge('parked_streams', 'Streams that are passed over since one of their events failed');
    const state = gauge('state', '1 for the state that the subscriber is in, in this process');
    const events = counter('events', 'Events taken from the log by this process');
    const batches = counter('batches', 'Batches committed by this process');

    meter.addBatchObservableCallback(
      (result) => {
        for (const { name: subscriber, handled, state: current } of this.followers) {
          result.observe(events, handled.events, { subscriber });
          result.observe(batches, handled.batches, { subscriber });
          for (const each of FOLLOWER_STATES)
            result.observe(state, Number(each === current), { subscriber, state: each });
        }
        return this.ask(result, { position, lag, parked });
      },
      [position, lag, parked, state, events, batches],
    );
  }

  /** Of all instances together. Left out when the database or the store does not answer soon. */
  private async ask(
    result: BatchObservableResult,
    { position, lag, parked }: Record<'position' | 'lag' | 'parked', Parameters<BatchObservableResult['observe']>[0]>,
  ): Promise<void> {
    const head = inTime(
      this.store.head().catch(() => undefined),
      LONGEST_QUESTION_MS,
    );
    const found = await inTime(
      standings(this.database).catch(() => []),
      LONGEST_QUESTION_MS,
    );
    const end = await head;
    for (const { name: subscriber, ...standing } of found === TOO_LATE ? [] : found) {
      result.observe(position, Number(standing.position), { subscriber });
      result.observe(parked, standing.parked, { subscriber });
      if (end !== undefined && end !== TOO_LATE)
        result.observe(lag, Math.max(0, Number(end - standing.position)), { subscriber });
    }
  }
}
