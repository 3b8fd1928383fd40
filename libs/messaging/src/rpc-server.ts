import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { SpanKind } from '@opentelemetry/api';
import type { Msg, NatsConnection, Subscription } from 'nats';
import { lastValueFrom } from 'rxjs';
import { Internal, inTime, Problem, TOO_LATE, Unavailable } from '@app/event-sourcing';
import { inSpan } from '@app/telemetry';
import { Nats } from './nats';
import { type Outcome, RequestsUnderWay } from './requests-under-way';
import { RpcContext } from './rpc-context';
import { decodeObject, failure, type Reply, success } from './rpc-envelope';
import { traceOf } from './trace-of';

/** The subject on which a service says that it serves. */
export const pingSubject = (service: string): string => `kim.${service}.ping.v1`;

const BUSY = 'service_busy';

/** How long a handler may take for a caller that waits for ever. */
const LONGEST_MS = 60_000;

/** A request's reply in bytes, unless it gets none, and what became of it. */
interface Answer {
  readonly outcome: Outcome;
  readonly bytes?: Uint8Array;
}

/**
 * Nest's side of request and reply over NATS: serves every `@MessagePattern` of the application. Each request gets
 * exactly one reply in the envelope of `rpc-envelope.ts`, whatever it holds and whatever happens, but for two that get
 * none and reach no handler: one whose deadline has passed, and one that names no reply subject. While as many are under
 * way as may be, others are refused at once. A handler that has not ended when its caller stops waiting is abandoned:
 * what it comes to is thrown away.
 */
@Injectable()
export class RpcServer extends Server implements CustomTransportStrategy, OnModuleDestroy {
  protected override readonly logger = new Logger(RpcServer.name);
  private readonly underWay = new RequestsUnderWay();
  private subscriptions: Subscription[] = [];
  private closing?: Promise<void>;

  private readonly longestMs: number;

  /**
   * @param service its name, for the ping subject.
   * @param options.longestMs how long a handler may take for a caller that waits longer, or does not say how long.
   */
  constructor(
    private readonly nats: Nats,
    private readonly service: string,
    { longestMs = LONGEST_MS }: { readonly longestMs?: number } = {},
  ) {
    super();
    this.longestMs = longestMs;
  }

  override addHandler(subject: string, handler: MessageHandler, isEventHandler = false): void {
    if (isEventHandler) throw new Error(`${subject}: facts travel by JetStream, not by @EventPattern`);
    if (/[*>\s]/.test(subject)) throw new Error(`${subject}: wildcards would take requests from other handlers`);
    if (this.messageHandlers.has(subject)) throw new Error(`${subject} has two handlers`);
    super.addHandler(subject, handler);
  }

  override async listen(done: (error?: unknown) => void): Promise<void> {
    try {
      const connection = await this.nats.whenConnected();
      this.subscriptions = [...this.messageHandlers].map(([subject, handler]) =>
        this.serve(connection, subject, this.unlessBusy(handler)),
      );
      this.subscriptions.push(this.serve(connection, pingSubject(this.service), () => Promise.resolve({})));
      await connection.flush();
      done();
    } catch (error) {
      done(error);
    }
  }

  /** Takes no more requests, and answers those that it took. */
  override close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  /** The first phase of a shutdown: whatever handlers need is still there, provided it is released in a later phase. */
  onModuleDestroy(): Promise<void> {
    return this.close();
  }

  override on(): never {
    throw new Error('RpcServer has no events');
  }

  override unwrap<T>(): T {
    return this.nats as T;
  }

  private serve(connection: NatsConnection, subject: string, handler: MessageHandler): Subscription {
    return connection.subscribe(subject, {
      queue: subject,
      callback: (error, message) => {
        if (error) return this.logger.error({ ...traceOf(error), msg: `the broker refused ${subject}` });
        this.underWay.add(subject, this.receive(connection, handler, message));
      },
    });
  }

  /** Refuses at once, so that the caller may try again while it still waits. */
  private unlessBusy(handler: MessageHandler): MessageHandler {
    return (data: unknown, context: unknown) => {
      if (!this.underWay.isFull) return handler(data, context);
      throw new Unavailable(BUSY, `The ${this.service} has more requests than it can answer now; repeat yours`);
    };
  }

  private async receive(connection: NatsConnection, handler: MessageHandler, message: Msg): Promise<Outcome> {
    const context = new RpcContext(message);
    try {
      const { outcome, bytes } = await this.answer(connection, handler, message, context);
      if (bytes) message.respond(bytes);
      return outcome;
    } catch (error) {
      this.logger.error({ ...traceOf(error), correlationId: context.correlationId, msg: 'a reply was lost' });
      return 'internal';
    }
  }

  private async answer(
    connection: NatsConnection,
    handler: MessageHandler,
    message: Msg,
    context: RpcContext,
  ): Promise<Answer> {
    try {
      if (!message.reply || context.timeLeftMs(new Date()) <= 0) return { outcome: 'dropped' };
      const { traceparent } = context;
      const result = await inSpan(`answer ${message.subject}`, { kind: SpanKind.SERVER, traceparent }, () =>
        this.handledInTime(handler, message, context),
      );
      return { outcome: 'ok', bytes: this.encode(success(result), connection) };
    } catch (error) {
      const problem = error instanceof Problem ? error : new Internal(undefined, undefined, { cause: error });
      this.report(problem, context);
      return { outcome: problem.kind, bytes: this.encode(failure(problem, context.correlationId), connection) };
    }
  }

  private async handledInTime(handler: MessageHandler, message: Msg, context: RpcContext): Promise<unknown> {
    const handle = async (): Promise<unknown> =>
      lastValueFrom<unknown>(this.transformToObservable(await handler(decodeObject(message.data), context)));
    const work = handle();
    const result = await inTime(work, Math.min(this.longestMs, context.timeLeftMs(new Date())));
    if (result !== TOO_LATE) return result;
    this.underWay.abandon(message.subject, work);
    throw new Unavailable('service_timeout', `The ${this.service} took longer than anybody waits`);
  }

  private encode(reply: Reply, { info }: NatsConnection): Uint8Array {
    const bytes = Buffer.from(JSON.stringify(reply));
    if (info && bytes.length > info.max_payload)
      throw new Internal('reply_too_large', 'The answer is larger than a message may be; ask for less at once');
    return bytes;
  }

  private report(problem: Problem, { subject, correlationId }: RpcContext): void {
    const entry = { ...traceOf(problem.cause ?? problem), problem: problem.code, subject, correlationId };
    if (problem.kind === 'internal') this.logger.error({ ...entry, msg: 'a request failed' });
    // A crowd that is refused would fill the log; it is counted.
    if (problem.kind === 'unavailable' && problem.code !== BUSY)
      this.logger.warn({ ...entry, msg: 'a request could not be answered now' });
  }

  private async finish(): Promise<void> {
    const answered = async () => {
      if (this.nats.isConnected)
        await Promise.allSettled(this.subscriptions.map((subscription) => subscription.drain()));
      await this.underWay.whenNone();
      if (this.nats.isConnected) await this.nats.connection().flush();
    };
    if (!(await this.nats.withinGrace(answered())))
      this.logger.error(`${this.underWay.count} requests were not answered within the grace period`);
  }
}
