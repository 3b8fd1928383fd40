import {
  ConcurrencyConflict,
  type FieldError,
  Forbidden,
  Gone,
  Internal,
  Invalid,
  NotFound,
  type Problem,
  type ProblemKind,
  Rejected,
  Stale,
  Taken,
  Unauthenticated,
  Unavailable,
} from '@app/event-sourcing';

/** A problem as it travels. */
export interface ProblemBody {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly message: string;
  readonly fields: readonly FieldError[];
  /** Whether the same request may succeed later, unchanged. */
  readonly retryable: boolean;
  readonly correlationId: string;
}

/** What lies in every reply: the answer one level down, or why there is none. */
export type Reply = { readonly data: object } | { readonly problem: ProblemBody };

type JsonObject = Record<string, unknown>;

/** How each kind of problem becomes its class again on the caller's side. */
const PROBLEMS: Readonly<Record<ProblemKind, (body: ProblemBody) => Problem>> = {
  invalid: ({ fields }) => new Invalid(fields),
  unauthenticated: ({ code, message }) => new Unauthenticated(code, message),
  forbidden: ({ message }) => new Forbidden(message),
  not_found: ({ code, message }) => new NotFound(code, message),
  gone: ({ code, message }) => new Gone(code, message),
  rejected: ({ code, message }) => new Rejected(code, message),
  taken: ({ code, message }) => new Taken(code, message),
  stale: () => new Stale(),
  conflict: () => new ConcurrencyConflict(),
  unavailable: ({ code, message }) => new Unavailable(code, message),
  internal: ({ code, message }) => new Internal(code, message),
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The object in a message. Throws `Invalid` for everything else, with no word of what it was. */
export const decodeObject = (message: Uint8Array): JsonObject => {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(message));
  } catch {
    throw new Invalid([{ field: '', message: 'the message must be JSON in UTF-8' }]);
  }
  if (!isObject(value)) throw new Invalid([{ field: '', message: 'the message must be a JSON object' }]);
  return value;
};

/** Throws when a handler answers with anything but an object. */
export const success = (data: unknown): Reply => {
  if (!isObject(data)) throw new TypeError('A handler answers with an object');
  return { data };
};

export const failure = ({ kind, code, message, fields }: Problem, correlationId: string): Reply => {
  const retryable = kind === 'unavailable' || kind === 'conflict';
  return { problem: { kind, code, message, fields, retryable, correlationId } };
};

/** The answer in a reply. Throws the problem that it holds instead, or `Internal` when it is neither. */
export const unwrap = (reply: JsonObject): object => {
  if (isProblem(reply['problem'])) throw PROBLEMS[reply['problem'].kind](reply['problem']);
  if (!isObject(reply['data'])) throw new Internal('malformed_reply', 'A service gave an answer that makes no sense');
  return reply['data'];
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFieldError = (value: unknown): value is FieldError =>
  isObject(value) && typeof value['field'] === 'string' && typeof value['message'] === 'string';

const isProblem = (value: unknown): value is ProblemBody =>
  isObject(value) &&
  typeof value['kind'] === 'string' &&
  Object.hasOwn(PROBLEMS, value['kind']) &&
  typeof value['code'] === 'string' &&
  typeof value['message'] === 'string' &&
  Array.isArray(value['fields']) &&
  value['fields'].every(isFieldError);
