import { Logger } from '@nestjs/common';
import type { JsMsg } from 'nats';
import type { IntegrationEvent } from '@app/contracts';
import { Invalid, Problem, Unavailable } from '@app/event-sourcing';
import type { Attempts } from './attempts';
import { backOffMs } from './back-off';
import type { DeadLetters } from './dead-letters';
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
   * event. Throws `Unavailable` when that is the fault of the surroundings: it is tried again for ever.
   */
  handle(event: ReceivedEvent<Data>): Promise<void>;
}

/** How often an event is tried that fails for a reason of its own, as each instance counts, or that ends its process. */
const MAX_ATTEMPTS = 5;
const LONGEST_BACK_OFF_MS = 30_000;

const ENDED_THE_PROCESS = 'the process ended or stood still each time while it was handled';

/** Decides what becomes of each message of one consumer: handled, to be delivered again, or a dead letter. */
export class Delivery<Data extends object> {
  private readonly logger: Logger;
  private readonly metrics = consumerMetrics();
  private failing = { sequence: 0, attempts: 0 };

  /** @param ackWaitMs how long the broker waits for a word before it delivers the message again. */
  constructor(
    private readonly receiver: Receiver<Data>,
    private readonly deadLetters: DeadLetters,
    private readonly attempts: Attempts,
    private readonly ackWaitMs: number,
  ) {
    this.logger = new Logger(receiver.name);
  }

  /** Never throws. */
  async receive(message: JsMsg): Promise<void> {
    const working = setInterval(() => this.tell(() => message.working()), this.ackWaitMs / 3);
    if (message.redelivered) this.metrics.redelivered.add(1, this.labels);
    try {
      await this.settle(message);
    } catch (error) {
      this.again(message, error); // not even the dead letter could be kept
    } finally {
      clearInterval(working);
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
      await this.receiver.handle(event).finally(forget);
      return true;
    }
    await this.giveUp(message, ENDED_THE_PROCESS);
    await forget();
    return false;
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
    this.tell(() => message.nak(backOffMs(attempts, LONGEST_BACK_OFF_MS)));
  }

  private async giveUp(message: JsMsg, reason: string, error?: unknown): Promise<void> {
    await this.deadLetters.park(this.receiver.name, message, reason);
    this.metrics.deadLetters.add(1, this.labels);
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
