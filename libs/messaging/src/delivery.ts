import { Logger } from '@nestjs/common';
import type { JsMsg } from 'nats';
import type { IntegrationEvent } from '@app/contracts';
import { inTime, Invalid, Problem, TOO_LATE, Unavailable } from '@app/event-sourcing';
import type { Attempts } from './attempts';
import { backOffMs } from './back-off';
import type { DeadLetters } from './dead-letters';
import type { Patience } from './durable-consumer';
import { consumerMetrics } from './metrics';
import { readEvent, type ReceivedEvent } from './received-event';
import { traceOf } from './trace-of';

/** What is done at every integration event of one type. */
export interface Receiver<Data extends object = object> {
  /** snake_case with a version. Its identity: the broker remembers under it which events were handled. */
  readonly name: string;
  readonly event: IntegrationEvent<Data>;
  /**
   * Resolves once all that is to be done is stored; the event is acknowledged then. May be called again with the same
   * event, also while it runs: what takes longer than a minute has failed. Throws `Unavailable` when that is the fault of
   * the surroundings: it is tried again for ever.
   */
  handle(event: ReceivedEvent<Data>): Promise<void>;
}

/** How often an event is tried that fails for a reason of its own, as each instance counts, or that ends its process. */
const MAX_ATTEMPTS = 5;

const ENDED_THE_PROCESS = 'the process ended or stood still each time while it was handled';

/** How a consumer is doing with the event in its hand: it handles it, tries it again, or hears nothing of its receiver. */
export type DeliveryState = 'consuming' | 'failing' | 'hanging';

/** Nobody waits for this attempt any more, nor for how it ends. */
class TookTooLong extends Error {
  override readonly name = TookTooLong.name;
}

/** Decides what becomes of each message of one consumer: handled, to be delivered again, or a dead letter. */
export class Delivery<Data extends object> {
  private readonly logger: Logger;
  private readonly metrics = consumerMetrics();
  private failing = { sequence: 0, attempts: 0 };
  private failingUntil = 0;
  private inHandSince = Infinity;

  constructor(
    private readonly receiver: Receiver<Data>,
    private readonly deadLetters: DeadLetters,
    private readonly attempts: Attempts,
    private readonly patience: Patience,
  ) {
    this.logger = new Logger(receiver.name);
  }

  get state(): DeliveryState {
    const now = performance.now();
    if (now - this.inHandSince > this.patience.ackWaitMs) return 'hanging';
    return now < this.failingUntil ? 'failing' : 'consuming';
  }

  /** Never throws. */
  async receive(message: JsMsg): Promise<void> {
    const working = setInterval(() => this.tell(() => message.working()), this.patience.ackWaitMs / 3);
    this.inHandSince = performance.now();
    if (message.redelivered) this.metrics.redelivered.add(1, this.labels);
    try {
      await this.settle(message);
    } catch (error) {
      this.again(message, error); // not even the dead letter could be kept
    } finally {
      clearInterval(working);
      this.inHandSince = Infinity;
    }
  }

  private get labels() {
    return { consumer: this.receiver.name };
  }

  private async settle(message: JsMsg): Promise<void> {
    const event = await readEvent(this.receiver.event, message.data).catch(malformed);
    if (event instanceof Invalid) return this.giveUp(message, `malformed: ${sentences(event)}`);
    try {
      if (!(await this.attempt(message, event))) return;
      this.metrics.handled.add(1, this.labels);
      this.failingUntil = 0;
      this.tell(() => message.ack());
    } catch (error) {
      this.metrics.failed.add(1, { ...this.labels, kind: error instanceof Problem ? error.kind : 'internal' });
      const isElsewhere = error instanceof Unavailable;
      const attempts = this.failedAgain(message, isElsewhere ? 0 : 1);
      if (isElsewhere || attempts < MAX_ATTEMPTS) this.again(message, error);
      else await this.giveUp(message, nameOf(error), error);
    }
  }

  /**
   * Handles the event, unless it is given up without that. Where nobody said why it came again, the attempt is kept until it
   * has ended: it may end the process.
   */
  private async attempt(message: JsMsg, event: ReceivedEvent<Data>): Promise<boolean> {
    const isExplained = !message.redelivered || this.failing.sequence === message.seq;
    const before = isExplained ? 0 : 1 + (await this.attempts.begin(this.receiver.name, message)); // The first was not kept.
    const forget = () => (isExplained ? undefined : this.attempts.end(this.receiver.name, message));
    if (before < MAX_ATTEMPTS) {
      await this.handleInTime(event).finally(forget);
      return true;
    }
    await this.giveUp(message, ENDED_THE_PROCESS);
    await forget();
    return false;
  }

  private async handleInTime(event: ReceivedEvent<Data>): Promise<void> {
    if ((await inTime(this.receiver.handle(event), this.patience.handleMs)) === TOO_LATE) throw new TookTooLong();
  }

  /** Returns how often it has failed for a reason of its own. */
  private failedAgain({ seq: sequence }: JsMsg, times: 0 | 1): number {
    const before = this.failing.sequence === sequence ? this.failing.attempts : 0;
    this.failing = { sequence, attempts: before + times };
    return this.failing.attempts;
  }

  private again(message: JsMsg, error: unknown): void {
    const attempts = message.info.deliveryCount;
    this.logger.warn({ ...traceOf(error), sequence: message.seq, attempts, msg: 'an event will be delivered again' });
    const { ackWaitMs, longestBackOffMs } = this.patience;
    const delay = backOffMs(attempts, longestBackOffMs);
    // Another instance may get it then, and this one hears no more of it.
    this.failingUntil = performance.now() + delay + ackWaitMs;
    this.tell(() => message.nak(delay));
  }

  private async giveUp(message: JsMsg, reason: string, error?: unknown): Promise<void> {
    await this.deadLetters.park(this.receiver.name, message, reason);
    this.metrics.deadLetters.add(1, this.labels);
    this.failingUntil = 0;
    this.logger.error({ ...(error !== undefined && traceOf(error)), reason, msg: 'an event became a dead letter' });
    this.tell(() => message.term());
  }

  /** What the broker does not hear, because it is away, it takes for no answer, and delivers the message again. */
  private tell(word: () => void): void {
    try {
      word();
    } catch (error) {
      this.logger.warn({ ...traceOf(error), msg: 'the message broker could not be told' });
    }
  }
}

const malformed = (error: unknown): Invalid => {
  if (error instanceof Invalid) return error;
  throw error;
};

const sentences = ({ fields }: Invalid): string => fields.map(({ message }) => message).join('; ');

/** What an error is, without its text, which may quote what it was given. */
const nameOf = (error: unknown): string => {
  if (error instanceof Problem) return `${error.kind}: ${error.code}`;
  const { error: name, code } = traceOf(error);
  return code === undefined ? name : `${name} ${code}`;
};
