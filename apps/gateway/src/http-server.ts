import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyServerOptions } from 'fastify';
import { validate as isUuid } from 'uuid';
import { SpanKind } from '@opentelemetry/api';
import { type BegunSpan, beginSpan, traceparentIn } from '@app/telemetry';
import { preferred } from './accepted';
import { AllowedMethods } from './allowed-methods';
import { Clock } from './clock';
import type { GatewayConfig } from './gateway.config';
import { EdgeProblem } from './problem/edge-problem';
import { answerTo, PROBLEM_JSON } from './problem/problem-document';
import { LANGUAGES } from './problem/problem-table';
import { answerUnreadable } from './unreadable-request';

declare module 'fastify' {
  interface FastifyRequest {
    span?: BegunSpan;
    arrivedAt: Date;
  }
}

const BODY_LIMIT_BYTES = 64 * 1024;

const options = {
  bodyLimit: BODY_LIMIT_BYTES,
  requestTimeout: 30_000,
  forceCloseConnections: 'idle',
  genReqId: ({ headers }) => {
    const given = headers['kim-correlation-id'];
    return typeof given === 'string' && isUuid(given) ? given : randomUUID();
  },
  clientErrorHandler: answerUnreadable,
  frameworkErrors: (_error, request, reply) => {
    const problem = new EdgeProblem('url_malformed', 'The URL must be percent-encoded UTF-8');
    const language = preferred(request.headers['accept-language'], LANGUAGES);
    const { document, headers } = answerTo(problem, request.id, language);
    reply.raw
      .writeHead(document.status, {
        ...headers,
        ...{ 'content-type': PROBLEM_JSON, 'kim-correlation-id': request.id, vary: 'Accept-Language' },
        ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      })
      .end(JSON.stringify(document));
  },
} satisfies FastifyServerOptions;

/** Fastify, set up for this API. Only proxies that are named are believed whom they serve: anybody can send a header. */
export const httpAdapter = ({ TRUSTED_PROXIES }: GatewayConfig): FastifyAdapter =>
  new FastifyAdapter({ ...options, trustProxy: TRUSTED_PROXIES.length > 0 ? TRUSTED_PROXIES : false });

/**
 * What happens around every request, known routes or not: the clock is read, once; its correlation id goes back; one line
 * goes to the log, with neither query, body nor token in it; and a connection is not kept once the gateway is closing.
 */
export const observeRequests = (app: NestFastifyApplication): void => {
  const logger = new Logger('HTTP');
  const allowedMethods = app.get(AllowedMethods);
  const clock = app.get(Clock);
  let closing = false;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ url, method }) => allowedMethods.add(url, method))
    .addHook('preClose', (done) => {
      closing = true;
      done();
    })
    .addHook('onRequest', (request, reply, done) => {
      request.arrivedAt = clock.now();
      reply.header('kim-correlation-id', request.id);
      const { method, headers } = request;
      const traceparent = traceparentIn(headers['traceparent']);
      request.span = beginSpan(method, { kind: SpanKind.SERVER, traceparent });
      done();
    })
    .addHook('onSend', (_request, reply, _payload, done) => {
      if (closing) reply.header('connection', 'close');
      done();
    })
    .addHook('onResponse', (request, reply, done) => {
      const { method, id: correlationId, routeOptions } = request;
      const ms = Math.round(reply.elapsedTime);
      const [route, status] = [routeOptions.url ?? 'none', reply.statusCode];
      const attributes = { 'http.request.method': method, 'http.route': route, 'http.response.status_code': status };
      request.span?.end(`${method} ${route}`, attributes, status >= 500);
      const entry = { method, route, status, ms, correlationId };
      if (routeOptions.url?.startsWith('/health')) logger.debug(entry);
      else logger.log(entry);
      done();
    });
};
