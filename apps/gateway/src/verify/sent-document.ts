import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { EdgeProblem } from '../problem/edge-problem';

const LIMIT_BYTES = 2 * 1024 * 1024;
const TYPES = ['application/pdf', 'multipart/form-data'];

/** The body of a request that sends a document: that, or why it is refused. The route answers in its own form. */
class SentBody {
  constructor(readonly content: Buffer | EdgeProblem) {}
}

/**
 * Lets requests below `/verify` send a PDF as their whole body or as a form of a browser. It is held in memory while the
 * request is answered, and nowhere else. Elsewhere both content types are refused as before.
 */
export const takeDocuments = (app: NestFastifyApplication): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(TYPES, async (request: FastifyRequest, payload: IncomingMessage) => {
      if (!request.routeOptions.url?.startsWith('/verify/'))
        throw new EdgeProblem('media_type_unsupported', 'The body must come as Content-Type: application/json');
      return new SentBody(await contentOf(payload, request.headers['content-type'] ?? ''));
    });
};

/** The document in the body. Throws `EdgeProblem` when there is none. */
export const SentDocument = createParamDecorator((_data: unknown, context: ExecutionContext): Buffer => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof SentBody))
    throw new EdgeProblem('media_type_unsupported', `The document must come as Content-Type: ${TYPES.join(' or ')}`);
  if (body.content instanceof EdgeProblem) throw body.content;
  return body.content;
});

const contentOf = async (payload: IncomingMessage, type: string): Promise<Buffer | EdgeProblem> => {
  const bytes = await upToLimit(payload);
  if (!bytes) return new EdgeProblem('body_too_large', 'The document must not be larger than 2 MiB');
  if (!type.startsWith('multipart/')) return bytes;
  const file = await fileIn(bytes, type);
  return file ?? new EdgeProblem('body_malformed', 'The form must hold the document as a file named "document"');
};

/** Undefined when there is more: the rest is let go by, since a client listens only after it has sent all. */
const upToLimit = (payload: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    payload
      .on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length <= LIMIT_BYTES) return chunks.push(chunk);
        chunks.length = 0;
        return resolve(undefined);
      })
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject);
  });

const fileIn = async (body: Buffer, type: string): Promise<Buffer | undefined> => {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const file = form.get('document');
    if (file === null || typeof file === 'string' || file.size === 0) return undefined;
    return Buffer.from(await file.arrayBuffer());
  } catch {
    return undefined; // not a form
  }
};
