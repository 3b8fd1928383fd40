import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GatewayConfig } from './gateway.config';
import { PAGE_STYLE_SOURCE } from './problem/problem-page';

const NOBODY_ELSE = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers are data; the pages about problems have one style sheet, and no script. */
const API_POLICY = `default-src 'none'; style-src ${PAGE_STYLE_SOURCE}; ${NOBODY_ELSE}`;

/** Swagger UI has its scripts beside it, styles in its page, and images in its styles. */
const DOCUMENTATION_POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'",
  NOBODY_ELSE,
].join('; ');

/** The same for every answer (OWASP, HTTP Security Response Headers). */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'x-permitted-cross-domain-policies': 'none',
} as const;

/** What a page of another origin may read of an answer beside its body. */
const EXPOSED_HEADERS = [
  ...['ETag', 'Location', 'Kim-Position', 'Kim-Correlation-Id', 'Content-Language', 'Link'],
  ...['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After'],
];

const isDocumentation = (route = ''): boolean => route === '/docs' || route.startsWith('/docs/');

/**
 * Tells browsers what they may do with an answer, and caches to keep none: answers may hold personal data. Pages of other
 * origins may call the API only where the configuration names them.
 */
export const secure = (app: NestFastifyApplication, { CORS_ORIGINS }: GatewayConfig): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', ({ routeOptions }, reply, done) => {
      const documentation = isDocumentation(routeOptions.url);
      reply.headers({
        ...HEADERS,
        'content-security-policy': documentation ? DOCUMENTATION_POLICY : API_POLICY,
        ...(!documentation && { 'cache-control': 'no-store' }),
      });
      done();
    });
  if (CORS_ORIGINS.length > 0)
    app.enableCors({
      origin: CORS_ORIGINS,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: EXPOSED_HEADERS,
      maxAge: 3_600,
    });
};
