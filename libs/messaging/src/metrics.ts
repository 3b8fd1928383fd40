import { type Meter, metrics } from '@opentelemetry/api';

/** Of the provider that is registered when it is asked for, so ask when the application is being built. */
const meter = (): Meter => metrics.getMeter('@app/messaging');

/** From the fastest answer to the longest that a caller waits. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What a service answers. `subject` is one of its own, `outcome` is `ok` or the kind of the problem. */
export const rpcMetrics = () => ({
  served: meter().createCounter('kim.rpc.requests', { description: 'Requests by subject and outcome' }),
  duration: meter().createHistogram('kim.rpc.duration', {
    unit: 's',
    description: 'Time from request to reply',
    advice: { explicitBucketBoundaries: SECONDS },
  }),
  inFlight: meter().createUpDownCounter('kim.rpc.in_flight', { description: 'Requests under way' }),
  abandoned: meter().createUpDownCounter('kim.rpc.abandoned', {
    description: 'Handlers that run on after their request was answered, because they took too long',
  }),
});

/** What becomes of the events that a service consumes, by `consumer`. */
export const consumerMetrics = () => ({
  handled: meter().createCounter('kim.consumer.handled', { description: 'Events handled' }),
  failed: meter().createCounter('kim.consumer.failed', { description: 'Attempts that failed, by kind of problem' }),
  redelivered: meter().createCounter('kim.consumer.redelivered', { description: 'Deliveries after the first' }),
  deadLetters: meter().createCounter('kim.consumer.dead_letters', { description: 'Messages given up' }),
});

/** What a service publishes, by `subject`. */
export const publisherMetrics = () => ({
  published: meter().createCounter('kim.events.published', { description: 'Events that the broker acknowledged' }),
});
