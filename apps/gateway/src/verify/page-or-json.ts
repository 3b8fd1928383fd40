import type { FastifyReply, FastifyRequest } from 'fastify';
import { wantsPage } from '../accepted';
import { PAGE_HEADERS, PAGE_TYPE } from './page';

/** Answers people with a page and programs with JSON, by Accept. */
export const pageOrJson = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { page, json }: { page: () => string; json: object },
): Promise<void> => {
  reply.headers(PAGE_HEADERS);
  if (wantsPage(request.headers)) await reply.type(PAGE_TYPE).send(page());
  else await reply.send(json);
};
