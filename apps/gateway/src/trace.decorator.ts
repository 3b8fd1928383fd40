import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Under which ids the request is followed through all services. */
export interface RequestTrace {
  readonly correlationId: string;
  readonly traceparent?: string;
}

const TRACEPARENT = /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/;

/** W3C trace context of the caller, if it is one. */
export const traceparentIn = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && TRACEPARENT.test(header) ? header : undefined;

/** Passed on as it came while nobody traces here. */
export const Trace = createParamDecorator((_data: unknown, context: ExecutionContext): RequestTrace => {
  const { id, headers, span } = context.switchToHttp().getRequest<FastifyRequest>();
  const traceparent = span?.traceparent ?? traceparentIn(headers['traceparent']);
  return { correlationId: id, ...(traceparent !== undefined && { traceparent }) };
});
