import { EdgeProblem } from '../problem/edge-problem';

/** The ETag of a revision. */
export const etag = (revision: string): string => `"${revision}"`;

/** The revision that If-Match names; undefined for `*`, which is whatever revision there is. Throws `EdgeProblem`. */
export const revisionIn = (ifMatch: string | undefined): string | undefined => {
  if (ifMatch === undefined)
    throw new EdgeProblem('if_match_missing', 'Send If-Match with the ETag of what you change as you know it, or *');
  if (ifMatch === '*') return undefined;
  const revision = /^"(0|[1-9]\d{0,19})"$/.exec(ifMatch)?.[1];
  if (revision === undefined)
    throw new EdgeProblem('if_match_malformed', 'If-Match must be one ETag as it was sent, such as "7", or *');
  return revision;
};

/** Throws `EdgeProblem`. */
export const idempotencyKeyIn = (header: string | undefined): string => {
  if (header === undefined)
    throw new EdgeProblem(
      'idempotency_key_missing',
      'Send an Idempotency-Key of your choice, such as a UUID, and the same one when you repeat the request',
    );
  if (!/^[\x21-\x7e]{1,255}$/.test(header))
    throw new EdgeProblem('idempotency_key_malformed', 'An Idempotency-Key has 1 to 255 visible ASCII characters');
  return header;
};
