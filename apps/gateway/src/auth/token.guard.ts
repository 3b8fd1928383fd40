import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '@app/contracts';
import { PUBLIC } from './public.decorator';
import { Tokens } from './tokens';

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** Lets nobody in without a valid token, but where a route says that it is public. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    private readonly tokens: Tokens,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.caller = await this.tokens.callerOf(request.headers.authorization);
    return true;
  }
}

/** Who sent the request. */
export const callerOf = ({ caller }: FastifyRequest): Caller => {
  if (!caller) throw new Error('A public route cannot act for anybody');
  return caller;
};
