import type { Somebody } from '@app/contracts';

/** The request, when it is known who is meant: by id, and nothing else of them. */
export type Identified<Request extends Somebody> = Omit<Request, keyof Somebody> & { readonly personId: string };
