import { metrics } from '@opentelemetry/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** From the fastest answer to the longest that a request may take. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the gateway measures. Routes stand as they are written, `/v1/kims/:kimId`: no label holds an id. */
export class HttpMetrics {
  private readonly meter = metrics.getMeter('gateway');

  private readonly duration = this.meter.createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'Time from request to answer',
    advice: { explicitBucketBoundaries: SECONDS },
  });
  private readonly active = this.meter.createUpDownCounter('http.server.active_requests', {
    description: 'Requests under way',
  });
  /** By `subject` or by `address`. */
  readonly rateLimited = this.meter.createCounter('kim.http.rate_limited', {
    description: 'Requests beyond the limit of their caller',
  });

  /** Measures every request of the application, known routes or not. */
  observe(app: NestFastifyApplication): void {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', (_request, _reply, done) => {
        this.active.add(1);
        done();
      })
      .addHook('onResponse', ({ method, routeOptions }, reply, done) => {
        this.active.add(-1);
        this.duration.record(reply.elapsedTime / 1_000, {
          'http.request.method': method,
          'http.route': routeOptions.url ?? 'none',
          'http.response.status_code': reply.statusCode,
        });
        done();
      });
  }
}
