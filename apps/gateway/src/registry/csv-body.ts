import { createParamDecorator, type ExecutionContext, type INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { EdgeProblem } from '../problem/edge-problem';

const LIMIT_BYTES = 5 * 1024 * 1024;
const TAKES_CSV = /^\/v1\/imports(\/check)?$/;

/** Lets the routes of imports, and no others, take a file of at most 5 MiB as `text/csv`. */
export const acceptCsv = (app: INestApplication): void => {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  server.addContentTypeParser('text/csv', async (request: FastifyRequest, payload: AsyncIterable<Buffer>) => {
    if (!TAKES_CSV.test(request.routeOptions.url ?? ''))
      throw new EdgeProblem('media_type_unsupported', 'The body must come as Content-Type: application/json');
    const parts: Buffer[] = [];
    let bytes = 0;
    for await (const part of payload) {
      bytes += part.length;
      if (bytes > LIMIT_BYTES)
        throw new EdgeProblem(
          'body_too_large',
          'A file must not be larger than 5 MiB: send its KIM in several files',
        );
      parts.push(part);
    }
    return Buffer.concat(parts);
  });
};

/** The file that was sent as the body. */
export const CsvBody = createParamDecorator((_data: unknown, context: ExecutionContext): Uint8Array => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Uint8Array) return body;
  throw new EdgeProblem('media_type_unsupported', 'The file must come as Content-Type: text/csv');
});
