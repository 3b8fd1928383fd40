import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { QueryContext, ReadingPurpose } from '@app/contracts';
import { callerOf } from '../auth/token.guard';
import { grantIn } from './break-glass';
import { positionIn } from './kim-position';

/** When, by whom, and for what if that is said, something is asked, and from which position on an answer is of use. */
export const Asker = createParamDecorator((_data: unknown, context: ExecutionContext): QueryContext => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const atLeast = positionIn(request.headers['kim-position']);
  const breakGlass = grantIn(request.headers['kim-break-glass']);
  const purpose = request.headers['kim-purpose'] as ReadingPurpose | undefined; // the service says which there are
  return {
    at: request.arrivedAt.toISOString(),
    by: callerOf(request),
    ...(atLeast !== undefined && { atLeast }),
    ...(breakGlass !== undefined && { breakGlass }),
    ...(purpose !== undefined && { purpose }),
  };
});
