/** What can be wrong with a request as HTTP, before it says anything about a KIM. */
export const EDGE_PROBLEMS = {
  request_malformed: { status: 400, title: 'The request is not HTTP' },
  body_malformed: { status: 400, title: 'The body is not JSON' },
  url_malformed: { status: 400, title: 'The URL is not well-formed' },
  idempotency_key_missing: { status: 400, title: 'The Idempotency-Key is missing' },
  idempotency_key_malformed: { status: 400, title: 'The Idempotency-Key is not well-formed' },
  if_match_malformed: { status: 400, title: 'If-Match is not well-formed' },
  kim_position_malformed: { status: 400, title: 'Kim-Position is not well-formed' },
  break_glass_malformed: { status: 400, title: 'Kim-Break-Glass is not well-formed' },
  route_not_found: { status: 404, title: 'There is nothing at this address' },
  method_not_allowed: { status: 405, title: 'The address does not take this method' },
  request_timeout: { status: 408, title: 'The request did not arrive in time' },
  body_too_large: { status: 413, title: 'The body is too large' },
  media_type_unsupported: { status: 415, title: 'The body is not of type application/json' },
  if_match_missing: { status: 428, title: 'If-Match is missing' },
  too_many_requests: { status: 429, title: 'You have sent too many requests' },
  headers_too_large: { status: 431, title: 'The headers are too large' },
} as const;

export type EdgeCode = keyof typeof EDGE_PROBLEMS;

/** A request that is refused as HTTP. */
export class EdgeProblem extends Error {
  constructor(
    readonly code: EdgeCode,
    sentence: string,
    /** Headers that go with the answer. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(sentence);
  }
}
