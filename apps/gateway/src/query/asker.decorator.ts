import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { QueryContext, ReadingPurpose } from '@app/contracts';
import { callerOf } from '../auth/token.guard';
import { positionIn } from './kim-position';

/** When, by whom, and for what if that is said, something is asked, and from which position on an answer is of use. */
export const Asker = createParamDecorator((_data: unknown, context: ExecutionContext): QueryContext => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const atLeast = positionIn(request.headers['kim-position']);
  const purpose = request.headers['kim-purpose'] as ReadingPurpose | undefined; // the service says which there are
  return {
    at: request.arrivedAt.toISOString(),
    by: callerOf(request),
    ...(atLeast !== undefined && { atLeast }),
    ...(purpose !== undefined && { purpose }),
  };
});
