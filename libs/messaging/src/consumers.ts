import { Logger } from '@nestjs/common';
import { deadLetterSubject, eventSubject, KIM_DEAD_LETTERS, KIM_EVENTS } from '@app/contracts';
import { Attempts } from './attempts';
import { DeadLetters } from './dead-letters';
import { Delivery, type DeliveryState, type Receiver } from './delivery';
import { DurableConsumer, PATIENCE, type Source } from './durable-consumer';
import type { Nats } from './nats';
import { ensureDeadLetters, ensureEvents } from './streams';

/** `seeking` cannot get its events at present, and tries again. */
export interface ConsumerReport {
  readonly state: DeliveryState | 'seeking';
}

/** The service's consumers of integration events, started and stopped with it. */
export class Consumers {
  private readonly logger = new Logger(Consumers.name);
  private readonly consumers: readonly {
    readonly name: string;
    readonly delivery: Delivery<object>;
    readonly durable: DurableConsumer;
  }[];

  constructor(
    private readonly nats: Nats,
    receivers: readonly Receiver[],
    patience = PATIENCE,
  ) {
    const deadLetters = new DeadLetters(nats);
    const attempts = new Attempts(nats);
    this.consumers = receivers.flatMap((receiver) =>
      sourcesOf(receiver).map((source) => {
        const delivery = new Delivery(receiver, deadLetters, attempts, patience);
        const durable = new DurableConsumer(nats, source, patience, (message) => delivery.receive(message));
        return { name: receiver.name, delivery, durable };
      }),
    );
  }

  onApplicationBootstrap(): void {
    for (const { durable } of this.consumers) durable.start();
  }

  /** How each is doing here, with its events and its replayed dead letters. */
  report(): Promise<Record<string, ConsumerReport>> {
    const reports: Record<string, ConsumerReport> = {};
    for (const { name, delivery, durable } of this.consumers) {
      const state = durable.isOpen ? delivery.state : 'seeking';
      if (state !== 'consuming') reports[name] = { state };
      else reports[name] ??= { state };
    }
    return Promise.resolve(reports);
  }

  /** Before the connections that handlers need are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    const stopped = Promise.all(this.consumers.map(({ durable }) => durable.stop()));
    if (!(await this.nats.withinGrace(stopped)))
      this.logger.error('an event was not handled within the grace period; it will be delivered again');
  }
}

/** Its events, and those of its dead letters that an operator replays. */
const sourcesOf = ({ name, event }: Receiver): Source[] => [
  { ensure: ensureEvents, stream: KIM_EVENTS, subject: eventSubject(event.type), durable: name },
  {
    ensure: ensureDeadLetters,
    stream: KIM_DEAD_LETTERS,
    subject: deadLetterSubject('replaying', name),
    durable: name,
  },
];
