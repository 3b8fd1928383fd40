/** Headers of a request on NATS. All are optional to the server; `RpcClient` sends the first two always. */

/** UUID under which both sides log the request. */
export const CORRELATION_ID = 'kim-correlation-id';

/** When the caller stops waiting: ISO 8601, UTC. Supposes that the clocks of the machines agree to well under a second. */
export const DEADLINE = 'kim-deadline';

/** W3C trace context, passed on as it came. */
export const TRACEPARENT = 'traceparent';
