import { Injectable } from '@nestjs/common';
import { headers, type JetStreamManager, nanos, NatsError, StorageType } from 'nats';
import { KIM_EVENTS, KIM_EVENTS_SUBJECTS } from '@app/contracts';
import { Unavailable } from '@app/event-sourcing';
import { Nats } from './nats';

/** An integration event, ready to be sent. */
export interface Publication {
  /** The event's id. Within two minutes a second event of the same id is not stored. */
  readonly id: string;
  readonly subject: string;
  /** A CloudEvent in JSON. */
  readonly body: string;
}

export interface Published {
  /** Place in the stream. */
  readonly sequence: number;
  /** The stream held it already. */
  readonly duplicate: boolean;
}

const TIMEOUT_MS = 5_000;
const DUPLICATE_WINDOW_MS = 120_000;

/**
 * Puts integration events into the JetStream stream `KIM_EVENTS`, which it creates where it does not exist. What it
 * returns from is stored; events published one after the other keep their order.
 */
@Injectable()
export class JetStreamPublisher {
  private stream?: Promise<void>;

  constructor(private readonly nats: Nats) {}

  /** Throws `Unavailable` when the broker did not acknowledge: publish again, with the same id. */
  async publish({ id, subject, body }: Publication): Promise<Published> {
    const head = headers();
    head.set('content-type', 'application/cloudevents+json');
    try {
      await (this.stream ??= this.ensureStream());
      const { seq, duplicate } = await this.nats
        .connection()
        .jetstream()
        .publish(subject, body, {
          msgID: id,
          headers: head,
          timeout: TIMEOUT_MS,
          expect: { streamName: KIM_EVENTS },
        });
      return { sequence: seq, duplicate };
    } catch (error) {
      delete this.stream; // it may have been lost with the broker's disk
      throw new Unavailable('events_unavailable', 'The message broker did not acknowledge the event', {
        cause: error,
      });
    }
  }

  private async ensureStream(): Promise<void> {
    const { streams } = await this.nats.connection().jetstreamManager();
    if (await exists(streams)) return;
    await streams.add({
      name: KIM_EVENTS,
      subjects: [KIM_EVENTS_SUBJECTS],
      storage: StorageType.File,
      duplicate_window: nanos(DUPLICATE_WINDOW_MS),
    });
  }
}

const exists = async (streams: JetStreamManager['streams']): Promise<boolean> => {
  try {
    await streams.info(KIM_EVENTS);
    return true;
  } catch (error) {
    if (error instanceof NatsError && error.api_error?.code === 404) return false;
    throw error;
  }
};
