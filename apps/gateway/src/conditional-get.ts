import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Whether an `If-None-Match` names this ETag. The comparison is the weak one (RFC 9110, 13.1.2). */
export const names = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch.split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));

/** Answers 304 and no body to whoever has the thing already as it is. */
export const answerNotModified = (app: NestFastifyApplication): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', ({ method, headers }, reply, payload, done) => {
      const etag = reply.getHeader('etag');
      const ifNoneMatch = headers['if-none-match'];
      const asksForContent = (method === 'GET' || method === 'HEAD') && reply.statusCode === 200;
      if (!asksForContent || typeof etag !== 'string' || !ifNoneMatch || !names(ifNoneMatch, etag))
        return done(null, payload);
      reply.status(304).removeHeader('content-type').removeHeader('content-length');
      return done(null, '');
    });
};
