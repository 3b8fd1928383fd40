import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { metrics } from '@opentelemetry/api';

/** From the fastest answer to the longest that a caller waits. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is told of a request that its caller gave up: it got no status. */
const GIVEN_UP = 499;

/**
 * Measures every request, known routes or not, under the names that OpenTelemetry has in Prometheus. A route is told as its
 * template, so that no id is in a label, and there are as many series as routes.
 */
export const measureRequests = (app: NestFastifyApplication): void => {
  const meter = metrics.getMeter('gateway');
  const duration = meter.createHistogram('http.server.request.duration.seconds', {
    description: 'Time from request to answer',
    advice: { explicitBucketBoundaries: SECONDS },
  });
  const active = meter.createUpDownCounter('http.server.active_requests', { description: 'Requests under way' });
  const limited = meter.createCounter('kim.http.rate_limited', { description: 'Requests beyond the rate limit' });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      const { method, routeOptions } = request;
      active.add(1, { method });
      // Of the raw answer: Fastify tells nobody of an answer that could not be sent.
      reply.raw.once('close', () => {
        const status = reply.raw.writableFinished ? reply.raw.statusCode : GIVEN_UP;
        const route = routeOptions.url ?? 'none';
        active.add(-1, { method });
        duration.record(reply.elapsedTime / 1_000, { method, route, status });
        if (status === 429) limited.add(1, { route });
      });
      done();
    });
};
