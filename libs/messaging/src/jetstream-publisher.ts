import { Injectable } from '@nestjs/common';
import { ErrorCode, headers, type JetStreamClient, NatsError } from 'nats';
import { KIM_EVENTS } from '@app/contracts';
import { Unavailable } from '@app/event-sourcing';
import { KimEvents } from './kim-events';
import { publisherMetrics } from './metrics';
import { Nats } from './nats';

/** An integration event, ready to be sent. */
export interface Publication {
  /** The event's id. Within two minutes a second event of the same id is not stored. */
  readonly id: string;
  readonly subject: string;
  /** A CloudEvent in JSON. */
  readonly body: string;
  /** What it happened to. Events of one aggregate keep their order. */
  readonly aggregate: string;
}

const TIMEOUT_MS = 5_000;
/** How many events wait for their acknowledgement at the same time. */
const IN_FLIGHT = 256;

/** Puts integration events into the JetStream stream `KIM_EVENTS`, which it creates where it does not exist. */
@Injectable()
export class JetStreamPublisher {
  private readonly metrics = publisherMetrics();

  constructor(
    private readonly nats: Nats,
    private readonly events: KimEvents,
  ) {}

  /**
   * Returns when the broker has stored all. The events of one aggregate are sent one after the other, in the order
   * given; those of different aggregates at the same time. Throws `Unavailable` when one was not acknowledged: publish
   * all of them again, in the same order. Some may then be stored twice, and none is lost or overtaken. One that is larger
   * than may be stored is refused each time, with the broker's own error.
   */
  async publishAll(publications: readonly Publication[]): Promise<void> {
    if (publications.length === 0) return;
    const generation = await this.events.ensure();
    const aggregates = byAggregate(publications);
    const queues = aggregates.values();
    const failures: unknown[] = [];
    const send = async (): Promise<void> => {
      const jetstream = this.nats.connection().jetstream();
      for (const queue of queues)
        // the senders share this iterator: each takes the next queue that is left
        for (const publication of queue) {
          if (failures.length > 0) return;
          await this.send(jetstream, publication, generation);
        }
    };
    const senders = Array.from({ length: Math.min(IN_FLIGHT, aggregates.size) }, () =>
      send().catch((error: unknown) => failures.push(error)),
    );
    await Promise.all(senders);
    if (failures.length > 0) throw isTooLarge(failures[0]) ? failures[0] : unacknowledged(failures[0]);
  }

  private async send(jetstream: JetStreamClient, { id, subject, body }: Publication, generation: number) {
    const head = headers();
    head.set('content-type', 'application/cloudevents+json');
    await jetstream.publish(subject, body, {
      msgID: `${id}@${generation}`,
      headers: head,
      timeout: TIMEOUT_MS,
      expect: { streamName: KIM_EVENTS },
    });
    this.metrics.published.add(1, { subject });
  }
}

const byAggregate = (publications: readonly Publication[]): Map<string, Publication[]> => {
  const queues = new Map<string, Publication[]>();
  for (const publication of publications) {
    const queue = queues.get(publication.aggregate);
    if (queue) queue.push(publication);
    else queues.set(publication.aggregate, [publication]);
  }
  return queues;
};

/** JetStream's code for a message that is larger than its stream takes. */
const LARGER_THAN_THE_STREAM_TAKES = 10_054;

const isTooLarge = (error: unknown): boolean =>
  error instanceof NatsError &&
  (error.code === `${ErrorCode.MaxPayloadExceeded}` || error.api_error?.err_code === LARGER_THAN_THE_STREAM_TAKES);

const unacknowledged = (cause: unknown): Unavailable =>
  new Unavailable('events_unavailable', 'The message broker did not acknowledge the events', { cause });
