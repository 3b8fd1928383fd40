import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandStamp } from '@app/contracts';

/** The stamp of the command that the request asks for. */
export const Stamp = createParamDecorator((_data: unknown, context: ExecutionContext): CommandStamp => {
  const { stamp } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!stamp) throw new Error('Only a route that is marked as a command has a stamp');
  return stamp;
});
