import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SpanKind } from '@opentelemetry/api';
import { ErrorCode, headers, type MsgHdrs, NatsError } from 'nats';
import type { CommandStamp, QueryContext, Rpc } from '@app/contracts';
import { Internal, Invalid, Unavailable } from '@app/event-sourcing';
import { inSpan, traceparentNow } from '@app/telemetry';
import { Inquiries } from './inquiries';
import { Nats } from './nats';
import { decodeObject, unwrap } from './rpc-envelope';
import { CORRELATION_ID, DEADLINE, TRACEPARENT } from './rpc-headers';
import { pingSubject } from './rpc-server';

export interface CallOptions {
  /** W3C trace context of the request that caused this one. */
  readonly traceparent?: string | undefined;
  /** How long to wait; the service drops the request after that. */
  readonly timeoutMs?: number;
  /** Of the request that caused this one: nobody waits for the answer after that. */
  readonly deadline?: Date | undefined;
}

const TIMEOUT_MS = 5_000;
const PING_TIMEOUT_MS = 1_000;

/** Asks other services. A failure comes as the same `Problem` that was thrown there. */
@Injectable()
export class RpcClient {
  private readonly inquiries: Inquiries;

  constructor(nats: Nats) {
    this.inquiries = new Inquiries(nats);
  }

  /** Throws `Unavailable` when there is no answer: the command may have been carried out or not; repeat it as it is. */
  command<Request extends object, Reply extends object>(
    rpc: Rpc<Request, Reply>,
    data: NoInfer<Request>,
    stamp: CommandStamp,
    options: CallOptions = {},
  ): Promise<Reply> {
    return this.call(rpc, { data, stamp }, stamp.correlationId, options);
  }

  /** Throws `Unavailable` when there is no answer. */
  query<Request extends object, Reply extends object>(
    rpc: Rpc<Request, Reply>,
    data: NoInfer<Request>,
    context: QueryContext,
    options: CallOptions & { readonly correlationId?: string } = {},
  ): Promise<Reply> {
    return this.call(rpc, { data, context }, options.correlationId ?? randomUUID(), options);
  }

  /** What anybody may ask, on behalf of nobody. Throws `Unavailable` when there is no answer. */
  publicQuery<Request extends object, Reply extends object>(
    rpc: Rpc<Request, Reply>,
    data: NoInfer<Request>,
    options: CallOptions & { readonly correlationId?: string } = {},
  ): Promise<Reply> {
    return this.call(rpc, { data }, options.correlationId ?? randomUUID(), options);
  }

  /** Throws `Unavailable` unless an instance of the service serves. */
  async ping(service: string): Promise<void> {
    await this.call({ subject: pingSubject(service) }, {}, randomUUID(), { timeoutMs: PING_TIMEOUT_MS });
  }

  private async call<Reply extends object>(
    { subject }: Rpc<object, Reply>,
    body: object,
    correlationId: string,
    { traceparent, timeoutMs = TIMEOUT_MS, deadline }: CallOptions,
  ): Promise<Reply> {
    const now = Date.now();
    const timeLeft = Math.min(timeoutMs, deadline ? deadline.getTime() - now : Infinity);
    if (timeLeft <= 0) throw new Unavailable('service_timeout', 'There was no time left to ask another service');
    const sent = headers();
    sent.set(CORRELATION_ID, correlationId);
    sent.set(DEADLINE, new Date(now + timeLeft).toISOString());
    return inSpan(`ask ${subject}`, { kind: SpanKind.CLIENT, traceparent }, async () => {
      const trace = traceparentNow() ?? traceparent;
      if (trace !== undefined) sent.set(TRACEPARENT, trace);
      return unwrap(await this.request(subject, JSON.stringify(body), sent, timeLeft)) as Reply;
    });
  }

  private async request(subject: string, body: string, sent: MsgHdrs, timeout: number) {
    try {
      return decodeObject(await this.inquiries.ask(subject, body, sent, timeout));
    } catch (error) {
      throw translated(error, subject.split('.')[1] ?? subject);
    }
  }
}

/** What the broker's client says when a service does not answer, and the code under which callers learn it. */
const NO_ANSWER = new Map<string, string>([
  [ErrorCode.Timeout, 'service_timeout'],
  [ErrorCode.NoResponders, 'service_unavailable'],
  [ErrorCode.ConnectionClosed, 'service_unavailable'],
  [ErrorCode.ConnectionDraining, 'service_unavailable'],
  [ErrorCode.Disconnect, 'service_unavailable'],
]);

const translated = (error: unknown, service: string): unknown => {
  if (error instanceof NatsError && error.code === `${ErrorCode.MaxPayloadExceeded}`)
    return new Invalid([{ field: '', message: 'the request is larger than a message may be' }]);
  if (error instanceof Invalid)
    return new Internal('malformed_reply', 'A service gave an answer that makes no sense', { cause: error });
  const code = error instanceof NatsError ? NO_ANSWER.get(error.code) : undefined;
  return code === undefined ? error : new Unavailable(code, `The ${service} does not answer now`, { cause: error });
};
