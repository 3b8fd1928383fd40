import { REGISTRY_PROBLEMS, TRAINING_PROBLEMS } from '@app/contracts';
import type { ProblemKind } from '@app/event-sourcing';
import { type EdgeCode, EDGE_PROBLEMS } from './edge-problem';
import { TITLES } from './indonesian';

/** The status of each kind of problem. */
export const STATUS: Readonly<Record<ProblemKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  taken: 409,
  gone: 410,
  stale: 412,
  rejected: 422,
  internal: 500,
  unavailable: 503,
};

/** Problems that any service may have. */
const COMMON = {
  invalid_request: { kind: 'invalid', title: 'The request is not well-formed' },
  token_missing: { kind: 'unauthenticated', title: 'There is no bearer token' },
  token_invalid: { kind: 'unauthenticated', title: 'The bearer token is not valid' },
  token_expired: { kind: 'unauthenticated', title: 'The bearer token has expired' },
  forbidden: { kind: 'forbidden', title: 'You may not do this, or not here' },
  scope_missing: { kind: 'forbidden', title: 'The token lacks the scope for this' },
  problem_not_found: { kind: 'not_found', title: 'There is no such problem' },
  concurrent_change: { kind: 'conflict', title: 'Others are changing the same thing' },
  idempotency_key_reused: { kind: 'rejected', title: 'The Idempotency-Key stands for another request' },
  stale_revision: { kind: 'stale', title: 'It was changed since you read it' },
  internal_error: { kind: 'internal', title: 'Something went wrong here' },
  malformed_reply: { kind: 'internal', title: 'A service gave an answer that makes no sense' },
  reply_too_large: { kind: 'internal', title: 'The answer is larger than a message may be' },
  messaging_unavailable: { kind: 'unavailable', title: 'The message broker cannot be reached' },
  database_unavailable: { kind: 'unavailable', title: 'The database cannot be reached' },
  events_unavailable: { kind: 'unavailable', title: 'The event stream cannot be reached' },
  read_model_behind: { kind: 'unavailable', title: 'The read model is not as far as the answer has to be' },
  service_busy: { kind: 'unavailable', title: 'A service has more requests than it can take' },
  service_timeout: { kind: 'unavailable', title: 'A service did not answer in time' },
  service_unavailable: { kind: 'unavailable', title: 'A service cannot be reached' },
  store_unavailable: { kind: 'unavailable', title: 'The event store cannot be reached' },
  token_keys_unavailable: { kind: 'unavailable', title: 'The keys of the token issuer cannot be had' },
} as const satisfies Readonly<Record<string, { readonly kind: ProblemKind; readonly title: string }>>;

const OF_SERVICES = { ...COMMON, ...REGISTRY_PROBLEMS, ...TRAINING_PROBLEMS };

export type ProblemCode = EdgeCode | keyof typeof OF_SERVICES;

export const LANGUAGES = ['en', 'id'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in each language that the API speaks. */
export type Texts = Readonly<Record<Language, string>>;

/** One line of the public list. */
export interface ListedProblem {
  readonly code: string;
  readonly status: number;
  /** `request` is what is wrong as HTTP, before any service is asked. */
  readonly kind: ProblemKind | 'request';
  readonly titles: Texts;
}

const titlesOf = (code: string, en: string): Texts => ({ en, id: TITLES[code as ProblemCode] });

const listed = (): ListedProblem[] => [
  ...Object.entries(EDGE_PROBLEMS).map(([code, { status, title }]) => ({
    ...{ code, status, kind: 'request' as const, titles: titlesOf(code, title) },
  })),
  ...Object.entries(OF_SERVICES).map(([code, { kind, title }]) => ({
    ...{ code, status: STATUS[kind], kind, titles: titlesOf(code, title) },
  })),
];

/** Every problem that this API answers with, by code. Codes are never reworded and never reused. */
export const PROBLEMS: ReadonlyMap<string, ListedProblem> = new Map(
  listed()
    .sort((a, b) => a.status - b.status || a.code.localeCompare(b.code))
    .map((problem) => [problem.code, problem]),
);
