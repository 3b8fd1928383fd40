import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { QueryContext } from '@app/contracts';
import { callerOf } from '../auth/token.guard';
import { positionIn } from './kim-position';

/** When, and by whom, something is asked, and from which position on an answer is of use to them. */
export const Asker = createParamDecorator((_data: unknown, context: ExecutionContext): QueryContext => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const atLeast = positionIn(request.headers['kim-position']);
  return { at: request.arrivedAt.toISOString(), by: callerOf(request), ...(atLeast !== undefined && { atLeast }) };
});
