/** The text format of Prometheus, as it is now and never as it was. */
export const METRICS_HEADERS = {
  'content-type': 'text/plain; version=0.0.4; charset=utf-8',
  'cache-control': 'no-store',
} as const;
