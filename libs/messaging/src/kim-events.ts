import { Injectable } from '@nestjs/common';
import { eventSubject, KIM_EVENTS } from '@app/contracts';
import { Unavailable } from '@app/event-sourcing';
import { Nats } from './nats';
import { ensureEvents, jetStreamManager } from './streams';

/** The stream `KIM_EVENTS` as a whole. It is no record: whatever it holds can be published again from the log. */
@Injectable()
export class KimEvents {
  constructor(private readonly nats: Nats) {}

  /**
   * Sees to it that the stream is there. Returns its generation: another one after each emptying, because the broker
   * goes on recognising the message ids of what it has thrown away. Throws `Unavailable`.
   */
  async ensure(): Promise<number> {
    const { state } = await this.asked(() => ensureEvents(this.nats));
    return state.last_seq - state.messages + 1; // so many were thrown away, and one
  }

  /**
   * Throws away every event of a service, so that all can be published again in order. Durable consumers stay, and get
   * them again. What is published meanwhile may come twice. Throws `Unavailable`.
   */
  async empty(service: string): Promise<void> {
    await this.ensure();
    await this.asked(async () => {
      const { streams } = await jetStreamManager(this.nats);
      await streams.purge(KIM_EVENTS, { filter: eventSubject(`${service}.>`) });
    });
  }

  private async asked<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new Unavailable('events_unavailable', 'The message broker does not keep events now', { cause: error });
    }
  }
}
