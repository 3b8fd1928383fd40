import { Injectable, Logger } from '@nestjs/common';
import type { JsMsg, MsgHdrs, StoredMsg } from 'nats';
import { type DeadLetterState, deadLetterSubject, KIM_DEAD_LETTERS } from '@app/contracts';
import { NotFound, Unavailable } from '@app/event-sourcing';
import { type DeadLetter, headersOf, letterOf, originOf } from './dead-letter';
import { Nats } from './nats';
import { ensureDeadLetters, jetStreamManager, nextMessage } from './streams';

const TIMEOUT_MS = 5_000;
const DISCARDED_BECAUSE = 'kim-discarded-because';
/** Room for the headers in a message. */
const HEADERS_BYTES = 4_096;

/** The messages that consumers could not handle, kept until an operator decides. Everything throws `Unavailable`. */
@Injectable()
export class DeadLetters {
  private readonly logger = new Logger(DeadLetters.name);

  constructor(private readonly nats: Nats) {}

  /** Keeps the message for an operator. What it returns from is stored. A message as large as may be stays behind. */
  async park(consumer: string, message: JsMsg, reason: string): Promise<void> {
    const { deliveryCount: attempts, streamSequence, timestampNanos } = message.info;
    const origin = originOf(message);
    const tooLarge = message.data.length + HEADERS_BYTES > (this.nats.connection().info?.max_payload ?? Infinity);
    const left = `; its content is too large to be kept here, see number ${streamSequence} on ${message.subject}`;
    const since = new Date().toISOString();
    const head = headersOf({ consumer, ...origin, attempts, since, reason: reason + (tooLarge ? left : '') });
    await this.available(async () => {
      await ensureDeadLetters(this.nats);
      const once = `${consumer}/${message.subject}/${streamSequence}/${timestampNanos}`;
      await this.store('parked', consumer, tooLarge ? new Uint8Array() : message.data, head, once);
    });
  }

  /** Those that wait for an operator, oldest first; of one consumer or of all. */
  async list(consumer = '*'): Promise<DeadLetter[]> {
    const letters: DeadLetter[] = [];
    for await (const message of this.parked(consumer))
      letters.push(letterOf(message.seq, message.header, message.data));
    return letters;
  }

  /** One of them, and what it holds. Throws `NotFound`. */
  async show(sequence: number): Promise<{ letter: DeadLetter; body: string }> {
    const message = await this.get(sequence);
    return { letter: letterOf(sequence, message.header, message.data), body: message.string() };
  }

  /**
   * Hands it to its consumer once more, and to nobody else. It is in the hands of the broker all the time: when this is
   * broken off in the middle it is both here and on its way, and an event that was handled is not handled again.
   * Throws `NotFound`.
   */
  async replay(sequence: number): Promise<void> {
    await this.move(await this.get(sequence), 'replaying');
  }

  /** The same with all of one consumer that wait now, in their order. Returns how many. */
  async replayAll(consumer: string): Promise<number> {
    const letters = await this.list(consumer);
    for (const { sequence } of letters) await this.replay(sequence);
    return letters.length;
  }

  /** Gives it up for good. It stays in the stream with the reason, and is not listed any more. Throws `NotFound`. */
  async discard(sequence: number, because: string): Promise<void> {
    const message = await this.get(sequence);
    message.header.set(DISCARDED_BECAUSE, because.replace(/[^\x20-\x7e]/g, '?'));
    await this.move(message, 'discarded');
    const { consumer, eventId } = letterOf(sequence, message.header, message.data);
    this.logger.warn({ msg: 'a dead letter was discarded', sequence, consumer, eventId });
  }

  private async move(message: StoredMsg, to: DeadLetterState): Promise<void> {
    const { consumer } = letterOf(message.seq, message.header, message.data);
    await this.available(async () => {
      await this.store(to, consumer, message.data, message.header, `${to}/${message.seq}`);
      const { streams } = await jetStreamManager(this.nats);
      await streams.deleteMessage(KIM_DEAD_LETTERS, message.seq, false);
    });
  }

  private async store(state: DeadLetterState, consumer: string, body: Uint8Array, head: MsgHdrs, msgID: string) {
    const options = { headers: head, msgID, timeout: TIMEOUT_MS, expect: { streamName: KIM_DEAD_LETTERS } };
    await this.nats.connection().jetstream().publish(deadLetterSubject(state, consumer), body, options);
  }

  private async get(sequence: number): Promise<StoredMsg> {
    const message = await this.next({ seq: sequence });
    const consumer = message && letterOf(sequence, message.header, message.data).consumer;
    if (!message || message.subject !== deadLetterSubject('parked', consumer ?? ''))
      throw new NotFound('dead_letter_not_found', `There is no dead letter ${sequence}`);
    return message;
  }

  private async *parked(consumer: string): AsyncGenerator<StoredMsg> {
    const query = { next_by_subj: deadLetterSubject('parked', consumer) };
    let message = await this.next({ ...query, seq: 1 });
    while (message) {
      yield message;
      message = await this.next({ ...query, seq: message.seq + 1 });
    }
  }

  private next(query: { seq: number; next_by_subj?: string }): Promise<StoredMsg | undefined> {
    return this.available(() => nextMessage(this.nats, KIM_DEAD_LETTERS, query));
  }

  private async available<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new Unavailable('dead_letters_unavailable', 'The message broker does not keep dead letters now', {
        cause: error,
      });
    }
  }
}
