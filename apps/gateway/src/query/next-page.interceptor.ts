import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** An answer of which there may be more. */
export interface Page {
  /** The cursor of the next page. */
  readonly next?: string;
}

/** The same question, asked for the next page: as a `Link` (RFC 8288), which is relative to the address that was asked. */
export const linkToNext = (url: string, next: string): string => {
  const [path = '', query = ''] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.set('cursor', next);
  return `<${path}?${asked.toString()}>; rel="next"`;
};

/** Says in a header where the next page is, for those who follow links. */
@Injectable()
export class NextPageInterceptor implements NestInterceptor<Page, Page> {
  intercept(context: ExecutionContext, handler: CallHandler<Page>): Observable<Page> {
    const { url } = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return handler.handle().pipe(
      tap(({ next }) => {
        if (next !== undefined) reply.header('link', linkToNext(url, next));
      }),
    );
  }
}
