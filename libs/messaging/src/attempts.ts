import { headers, type JsMsg, type StoredMsg } from 'nats';
import { deadLetterSubject, KIM_DEAD_LETTERS } from '@app/contracts';
import { Unavailable } from '@app/event-sourcing';
import type { Nats } from './nats';
import { ensureDeadLetters, jetStreamManager, nextMessage } from './streams';

const TIMEOUT_MS = 5_000;
const OF = 'kim-attempt-at';

/**
 * The attempts at messages that have begun and not ended, by whatever process: kept by the broker, so that an attempt which
 * ends its process is remembered. Everything throws `Unavailable`.
 */
export class Attempts {
  constructor(private readonly nats: Nats) {}

  /** Keeps that one begins now. Returns how many have begun before at this message and never ended. */
  async begin(consumer: string, message: JsMsg): Promise<number> {
    return this.available(async () => {
      await ensureDeadLetters(this.nats);
      const before = await this.at(consumer, message);
      const head = headers();
      head.set(OF, nameOf(message));
      const options = { headers: head, timeout: TIMEOUT_MS, expect: { streamName: KIM_DEAD_LETTERS } };
      await this.nats.connection().jetstream().publish(subjectOf(consumer), new Uint8Array(), options);
      return before.length;
    });
  }

  /** Forgets all at this message: it was handled, or its handler could say why not. */
  async end(consumer: string, message: JsMsg): Promise<void> {
    await this.available(async () => {
      const { streams } = await jetStreamManager(this.nats);
      for (const { seq } of await this.at(consumer, message))
        await streams.deleteMessage(KIM_DEAD_LETTERS, seq, false);
    });
  }

  private async at(consumer: string, message: JsMsg): Promise<StoredMsg[]> {
    const found: StoredMsg[] = [];
    const query = { next_by_subj: subjectOf(consumer) };
    let next = await nextMessage(this.nats, KIM_DEAD_LETTERS, { ...query, seq: 1 });
    while (next) {
      if (next.header.get(OF) === nameOf(message)) found.push(next);
      next = await nextMessage(this.nats, KIM_DEAD_LETTERS, { ...query, seq: next.seq + 1 });
    }
    return found;
  }

  private async available<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      throw new Unavailable('attempts_unavailable', 'The message broker does not keep attempts now', { cause });
    }
  }
}

const subjectOf = (consumer: string): string => deadLetterSubject('attempted', consumer);

/** Numbers begin anew in a stream that is made anew. */
const nameOf = ({ subject, info: { streamSequence, timestampNanos } }: JsMsg): string =>
  `${subject}/${streamSequence}/${timestampNanos}`;
