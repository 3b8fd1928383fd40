import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import { waitUntil } from '../wait-until';
import type { paths } from './schema';

export type Api = Client<paths>;

/** The API as an integrator has it: paths, bodies and answers are checked by the compiler. */
export const apiOf = (baseUrl: string, token: string): Api =>
  createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });

/** The header of a request that is none that was sent before. */
export const once = () => ({ 'Idempotency-Key': randomUUID() });

/** What is asked for, as soon as it is answered: a stack may be on its way up, or a read model behind. */
export const answered = <Body>(ask: () => Promise<{ data?: Body }>): Promise<Body> =>
  waitUntil('it is answered', () =>
    ask().then(
      ({ data }) => data,
      () => undefined,
    ),
  );
