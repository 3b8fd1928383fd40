import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import type { CommandStamp, Written } from '@app/contracts';
import { callerOf } from '../auth/token.guard';
import { etag, idempotencyKeyIn, revisionIn } from './command-headers';
import { commandIdOf } from './ids';

declare module 'fastify' {
  interface FastifyRequest {
    stamp?: CommandStamp;
  }
}

/** What a route says of its command. */
export interface CommandRoute {
  /** Where new things of this route are found: their ids come after it. Left out when something existing is changed. */
  readonly createsAt?: string;
}

export const COMMAND_ROUTE = 'command-route';

/** Stamps a command before it is looked at, and tells the caller afterwards what came of it. */
@Injectable()
export class CommandInterceptor implements NestInterceptor<Written, Written> {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<Written>): Observable<Written> {
    const { createsAt } = this.reflector.get<CommandRoute>(COMMAND_ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    request.stamp = this.stamp(request, createsAt === undefined);
    return next.handle().pipe(
      tap(({ id, revision, position }) => {
        reply.headers({ etag: etag(revision), 'kim-position': position });
        if (createsAt !== undefined) reply.header('location', `${createsAt}/${id}`);
      }),
    );
  }

  private stamp(request: FastifyRequest, changesExisting: boolean): CommandStamp {
    const { arrivedAt, headers, method, url, id: correlationId } = request;
    const by = callerOf(request);
    const idempotencyKey = idempotencyKeyIn(oneOf(headers['idempotency-key']));
    const ifRevision = changesExisting ? revisionIn(headers['if-match']) : undefined;
    const path = url.split('?', 1)[0] ?? url;
    return {
      at: arrivedAt.toISOString(),
      by,
      commandId: commandIdOf({ subject: by.subject, method, path, idempotencyKey }),
      correlationId,
      ...(ifRevision !== undefined && { ifRevision }),
    };
  }
}

const oneOf = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(', ') : header;
