import { randomUUID } from 'node:crypto';
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths } from './schema';

export type Api = Client<paths>;

/** The API as an integrator has it: paths, bodies and answers are checked by the compiler. */
export const apiOf = (baseUrl: string, token: string): Api => {
  const api = createClient<paths>({ baseUrl });
  const authorized: Middleware = {
    onRequest: ({ request }) => request.headers.set('authorization', `Bearer ${token}`),
  };
  api.use(authorized);
  return api;
};

/** Headers of a request that is none that was sent before. */
export const once = (key: string = randomUUID()) => ({ 'Idempotency-Key': key });
