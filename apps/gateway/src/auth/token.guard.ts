import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Caller, Scope } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import { ROUTE_RULE, type RouteRule } from './route-rule';
import { Tokens } from './tokens';

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** Lets nobody in without a valid token, but where a route is public, and nobody at all where a route has no rule. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    private readonly tokens: Tokens,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(ROUTE_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule?.for === 'anybody') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { caller, scopes } = await this.tokens.holderOf(request.raw.headersDistinct['authorization']);
    if (!rule) throw new Forbidden('This address does not say for whom it is, so it is for nobody');
    if (caller.role === 'api_client') mustHaveScope(rule, request.method, scopes);
    request.caller = caller;
    return true;
  }
}

const mustHaveScope = (rule: RouteRule, method: string, scopes: ReadonlySet<Scope>): void => {
  if (rule.for !== 'token holders') throw new Forbidden('This is not for API clients');
  const needed = `${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}:${rule.about}`;
  if (!(scopes as ReadonlySet<string>).has(needed))
    throw new Forbidden(`An API client needs the scope ${needed} for this`, 'scope_missing');
};

/** Who sent the request. */
export const callerOf = ({ caller }: FastifyRequest): Caller => {
  if (!caller) throw new Error('A public route cannot act for anybody');
  return caller;
};
