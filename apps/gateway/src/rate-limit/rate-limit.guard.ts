import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock';
import { GatewayConfig } from '../gateway.config';
import { EdgeProblem } from '../problem/edge-problem';
import { RateLimit } from './rate-limit';

const UNLIMITED = 'unlimited';

/** Says that whoever asks may ask as often as it likes: for probes. */
export const Unlimited = () => SetMetadata(UNLIMITED, true);

/**
 * Bounds how much one caller may ask of this gateway in a minute: the subject of a token, or the address where no token
 * is needed. Comes after the guard that reads the token.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly rateLimit: RateLimit | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly reflector: Reflector,
    { RATE_LIMIT }: GatewayConfig,
  ) {
    this.rateLimit = RATE_LIMIT > 0 ? new RateLimit(RATE_LIMIT) : undefined;
  }

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(UNLIMITED, [context.getHandler(), context.getClass()])) return true;
    if (!this.rateLimit) return true;
    const { caller, ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const who = caller ? `subject ${caller.subject}` : `address ${ip}`; // a subject may look like an address
    const { limit, remaining, resetSeconds, exceeded } = this.rateLimit.take(who, this.clock.now());
    context.switchToHttp().getResponse<FastifyReply>().headers({
      'ratelimit-limit': limit,
      'ratelimit-remaining': remaining,
      'ratelimit-reset': resetSeconds,
    });
    if (!exceeded) return true;
    throw new EdgeProblem('too_many_requests', 'You have sent more requests than this minute has for you; wait', {
      'retry-after': String(resetSeconds),
    });
  }
}
