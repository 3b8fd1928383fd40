import { randomUUID } from 'node:crypto';
import { BaseRpcContext } from '@nestjs/microservices';
import type { Msg, MsgHdrs } from 'nats';
import { validate as isUuid } from 'uuid';
import { Invalid } from '@app/event-sourcing';
import { traceparentIn } from '@app/telemetry';
import { headersIn, UNREADABLE } from './headers-in';
import { CORRELATION_ID, DEADLINE, TRACEPARENT } from './rpc-headers';

const ISO_8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** What a controller may learn of a request beside its content, by `@Ctx() context: RpcContext`. */
export class RpcContext extends BaseRpcContext<[Msg]> {
  /** From the caller when it sent one, else made here. */
  readonly correlationId: string;

  /** Unique to this message, also when a caller sends the same again. */
  readonly requestId: string = randomUUID();

  readonly receivedAt = new Date();

  private readonly headers: MsgHdrs | undefined | typeof UNREADABLE;

  constructor(private readonly message: Msg) {
    super([message]);
    this.headers = headersIn(() => message.headers);
    const given = this.header(CORRELATION_ID);
    this.correlationId = given !== undefined && isUuid(given) ? given : randomUUID();
  }

  get subject(): string {
    return this.message.subject;
  }

  /** W3C trace context of the caller, if it is one. */
  get traceparent(): string | undefined {
    return traceparentIn(this.header(TRACEPARENT));
  }

  /** When the caller stops waiting; what is asked of others meanwhile has no more time. Throws `Invalid`. */
  get deadline(): Date | undefined {
    if (this.headers === UNREADABLE)
      throw new Invalid([{ field: '', message: 'the headers of the message must be readable' }]);
    const given = this.header(DEADLINE);
    if (given === undefined) return undefined;
    if (!ISO_8601.test(given) || Number.isNaN(Date.parse(given)))
      throw new Invalid([{ field: DEADLINE, message: 'must be an ISO 8601 time' }]);
    return new Date(given);
  }

  /** How long the caller still waits; for ever unless it says. Throws `Invalid` when nobody can tell. */
  timeLeftMs(now: Date): number {
    return this.deadline ? this.deadline.getTime() - now.getTime() : Infinity;
  }

  private header(name: string): string | undefined {
    return this.headers !== UNREADABLE && this.headers?.has(name) ? this.headers.get(name) : undefined;
  }
}
