import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Under which ids the request is followed through all services. */
export interface RequestTrace {
  readonly correlationId: string;
  readonly traceparent?: string;
}

const isTraceparent = (header: unknown): header is string =>
  typeof header === 'string' && /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/.test(header);

export const Trace = createParamDecorator((_data: unknown, context: ExecutionContext): RequestTrace => {
  const { id, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const { traceparent } = headers;
  return { correlationId: id, ...(isTraceparent(traceparent) && { traceparent }) };
});
