import { Injectable } from '@nestjs/common';
import { KIM_EVENTS } from '@app/contracts';
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
    return Math.max(state.first_seq, 1); // 0 in a stream that never held anything
  }

  /**
   * Throws away every event, so that all can be published again in order. Durable consumers stay, and get them again.
   * What is published meanwhile may come twice. Throws `Unavailable`.
   */
  async empty(): Promise<void> {
    await this.ensure();
    await this.asked(async () => {
      const { streams } = await jetStreamManager(this.nats);
      await streams.purge(KIM_EVENTS);
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
