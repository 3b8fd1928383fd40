import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GatewayConfig } from './gateway.config';
import { PAGE_STYLE_SOURCE } from './problem/problem-page';

/** Answers are data; the one page of our own has one style sheet, and no script. */
const API_POLICY: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: [PAGE_STYLE_SOURCE],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
};

/** Swagger UI has its scripts beside it, styles in its page, and images in its styles. */
const DOCUMENTATION_POLICY: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
};

/** What a page of another origin may read of an answer beside its body. */
const EXPOSED_HEADERS = [
  ...['ETag', 'Location', 'Kim-Position', 'Kim-Correlation-Id', 'Content-Language'],
  ...['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'Retry-After'],
];

const isDocumentation = (path: string): boolean => path === '/docs' || path.startsWith('/docs/');

/**
 * Tells browsers what they may do with an answer, and caches to keep none: answers may hold personal data. Pages of other
 * origins may call the API only where the configuration names them.
 */
export const secure = async (app: NestFastifyApplication, { CORS_ORIGINS }: GatewayConfig): Promise<void> => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      if (isDocumentation(route.url)) route.config = { ...route.config, helmet: DOCUMENTATION_POLICY };
    })
    .addHook('onRequest', ({ url }, reply, done) => {
      if (!isDocumentation(url)) reply.header('cache-control', 'no-store');
      done();
    });
  await app.register(helmet, API_POLICY);
  if (CORS_ORIGINS.length > 0)
    app.enableCors({
      origin: CORS_ORIGINS,
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      exposedHeaders: EXPOSED_HEADERS,
      maxAge: 3_600,
    });
};
