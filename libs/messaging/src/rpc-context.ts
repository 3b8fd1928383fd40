import { randomUUID } from 'node:crypto';
import { BaseRpcContext } from '@nestjs/microservices';
import type { Msg } from 'nats';
import { validate as isUuid } from 'uuid';
import { Invalid } from '@app/event-sourcing';
import { CORRELATION_ID, DEADLINE, TRACEPARENT } from './rpc-headers';

/** What a controller may learn of a request beside its content, by `@Ctx() context: RpcContext`. */
export class RpcContext extends BaseRpcContext<[Msg]> {
  /** From the caller when it sent one, else made here. */
  readonly correlationId: string;

  constructor(private readonly message: Msg) {
    super([message]);
    const given = this.header(CORRELATION_ID);
    this.correlationId = given !== undefined && isUuid(given) ? given : randomUUID();
  }

  get subject(): string {
    return this.message.subject;
  }

  /** W3C trace context of the caller. */
  get traceparent(): string | undefined {
    return this.header(TRACEPARENT);
  }

  /** Whether the caller has stopped waiting. Throws `Invalid` when the deadline is no time. */
  isExpired(now: Date): boolean {
    const given = this.header(DEADLINE);
    if (given === undefined) return false;
    const deadline = Date.parse(given);
    if (Number.isNaN(deadline)) throw new Invalid([{ field: DEADLINE, message: 'must be an ISO 8601 time' }]);
    return deadline <= now.getTime();
  }

  private header(name: string): string | undefined {
    return this.message.headers?.has(name) ? this.message.headers.get(name) : undefined;
  }
}
