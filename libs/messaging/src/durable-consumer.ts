import { Logger } from '@nestjs/common';
import { AckPolicy, ConsumerEvents, type ConsumerMessages, DeliverPolicy, type JsMsg, nanos } from 'nats';
import { filter } from 'rxjs';
import { backOffMs, pause } from './back-off';
import type { Nats } from './nats';
import { jetStreamManager } from './streams';
import { traceOf } from './trace-of';

/** Where a consumer's messages are. */
export interface Source {
  /** Sees to it that the stream is there. */
  readonly ensure: (nats: Nats) => Promise<unknown>;
  readonly stream: string;
  readonly subject: string;
  /** Under which the broker remembers what was handled. */
  readonly durable: string;
}

/** How long who waits for whom. */
export interface Patience {
  /** The broker for a word about a message, before it delivers it again. */
  readonly ackWaitMs: number;
  /** The consumer for a word from the broker. */
  readonly heartbeatMs: number;
  /** The consumer for its receiver, before the attempt has failed. */
  readonly handleMs: number;
  /** The consumer before it tries an event again, however often that has failed. */
  readonly longestBackOffMs: number;
}

export const PATIENCE: Patience = {
  ackWaitMs: 30_000,
  heartbeatMs: 5_000,
  handleMs: 60_000,
  longestBackOffMs: 30_000,
};

const LONGEST_BACK_OFF_MS = 5_000;

/** What the client tells when messages may have stopped coming. It would wait on; we begin anew. */
const STALLED: readonly string[] = [
  ConsumerEvents.HeartbeatsMissed,
  ConsumerEvents.ConsumerDeleted,
  ConsumerEvents.ConsumerNotFound,
  ConsumerEvents.StreamNotFound,
  ConsumerEvents.NoResponders,
];

/**
 * Takes the messages of one durable consumer one at a time, in the order of the stream, from wherever it was: whatever
 * happens to the broker, the stream or the consumer, it begins anew until it is stopped. All instances of a service
 * share the durable; while one has a message in hand, the broker gives out no other.
 */
export class DurableConsumer {
  /** Whether it gets its messages at present. */
  isOpen = false;

  private readonly logger: Logger;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** @param receive acknowledges the message, or has it delivered again. Never throws. */
  constructor(
    private readonly nats: Nats,
    private readonly source: Source,
    private readonly patience: Patience,
    private readonly receive: (message: JsMsg) => Promise<void>,
  ) {
    this.logger = new Logger(source.durable);
  }

  start(): void {
    this.running = this.run(this.stopping.signal);
  }

  /** Finishes the message in hand, and takes no other. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.consume(signal, () => (failures = 0));
      } catch (error) {
        this.logger.warn({ ...traceOf(error), msg: 'events cannot be had now' });
      }
      await pause(backOffMs(++failures, LONGEST_BACK_OFF_MS), signal);
    }
  }

  private async consume(signal: AbortSignal, progressed: () => void): Promise<void> {
    const messages = await this.open();
    this.isOpen = true;
    const close = () => void messages.close();
    signal.addEventListener('abort', close);
    const away = this.nats.connectedChanges.pipe(filter((connected) => !connected)).subscribe(close);
    void closeWhenStalled(messages);
    if (signal.aborted) close();
    try {
      for await (const message of messages) {
        if (signal.aborted) message.nak();
        else await this.receive(message);
        progressed();
      }
    } finally {
      this.isOpen = false;
      signal.removeEventListener('abort', close);
      away.unsubscribe();
      close();
    }
  }

  private async open(): Promise<ConsumerMessages> {
    const { stream, subject, durable, ensure } = this.source;
    const { ackWaitMs, heartbeatMs } = this.patience;
    await ensure(this.nats);
    const { consumers } = await jetStreamManager(this.nats);
    await consumers.add(stream, {
      durable_name: durable,
      filter_subject: subject,
      deliver_policy: DeliverPolicy.All,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ackWaitMs),
      max_ack_pending: 1, // more would let an event overtake one that is delivered again
      max_deliver: -1, // how often is decided by why it failed
    });
    const consumer = await this.nats.connection().jetstream().consumers.get(stream, durable);
    const expires = Math.max(6 * heartbeatMs, 1_000);
    return consumer.consume({ max_messages: 2, threshold_messages: 1, expires, idle_heartbeat: heartbeatMs });
  }
}

const closeWhenStalled = async (messages: ConsumerMessages): Promise<void> => {
  for await (const { type } of await messages.status()) if (STALLED.includes(type)) void messages.close();
};
