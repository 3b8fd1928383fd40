import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { traceparentIn } from '@app/telemetry';

/** Under which ids the request is followed through all services. */
export interface RequestTrace {
  readonly correlationId: string;
  readonly traceparent?: string;
}

/** Passed on as it came while nobody traces here. */
export const Trace = createParamDecorator((_data: unknown, context: ExecutionContext): RequestTrace => {
  const { id, headers, span } = context.switchToHttp().getRequest<FastifyRequest>();
  const traceparent = span?.traceparent ?? traceparentIn(headers['traceparent']);
  return { correlationId: id, ...(traceparent !== undefined && { traceparent }) };
});
