/** The closed list of what may go wrong; each kind has one status at the HTTP edge. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'rejected'
  | 'taken'
  | 'stale'
  | 'conflict'
  | 'unavailable'
  | 'internal';

/** One field of a message that is not as it must be. The text never repeats the value, which may be personal data. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A failure that its caller is told about. `code` is public contract: snake_case and never reworded. */
export abstract class Problem extends Error {
  abstract readonly kind: ProblemKind;
  readonly fields: readonly FieldError[] = [];

  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
    this.name = new.target.name;
  }
}

/** A rule of the domain says no. */
export class Rejected extends Problem {
  readonly kind = 'rejected';
}

/** What must be unique is already in use. */
export class Taken extends Problem {
  readonly kind = 'taken';
}

/** There is nothing under the id that was named. */
export class NotFound extends Problem {
  readonly kind = 'not_found';
}

/** It was there, and was erased on purpose: it does not come back. */
export class Gone extends Problem {
  readonly kind = 'gone';
}

/** The caller is known and may not do this, or not here. */
export class Forbidden extends Problem {
  readonly kind = 'forbidden';

  constructor(sentence: string) {
    super('forbidden', sentence);
  }
}

/** The message is malformed: found by its schema, before any rule is asked. */
export class Invalid extends Problem {
  readonly kind = 'invalid';

  constructor(override readonly fields: readonly FieldError[]) {
    super('invalid_request', 'The request is not well-formed; see the fields');
  }
}

/** The caller acted on a revision that is no longer the latest. */
export class Stale extends Problem {
  readonly kind = 'stale';

  constructor() {
    super('stale_revision', 'It was changed since you read it; read it again and repeat with its new ETag');
  }
}

/** Others changed the same aggregate at the same time, more often than was worth retrying. */
export class ConcurrencyConflict extends Problem {
  readonly kind = 'conflict';

  constructor() {
    super('concurrent_change', 'Others are changing the same thing at this moment; repeat the request');
  }
}

/** Something this depends on does not answer now. Repeating with the same `Idempotency-Key` is safe. */
export class Unavailable extends Problem {
  readonly kind = 'unavailable';

  constructor(code: string, sentence: string, options?: { cause?: unknown }) {
    super(code, sentence);
    this.cause = options?.cause;
  }
}

/** The store was asked to append and did not say whether it did: reading the stream tells. */
export class AppendOutcomeUnknown extends Unavailable {
  constructor(cause: unknown) {
    super('store_unavailable', 'The event store did not answer; repeat the request with the same Idempotency-Key', {
      cause,
    });
  }
}

/** Whoever asks has not shown, or not validly, who they are. Only the HTTP edge says so. */
export class Unauthenticated extends Problem {
  readonly kind = 'unauthenticated';
}

/** A bug or an outage that nobody foresaw. Its caller learns nothing but where to find it in the logs. */
export class Internal extends Problem {
  readonly kind = 'internal';

  constructor(
    code = 'internal_error',
    sentence = 'Something went wrong here; quote the correlation id when you report it',
    options?: { cause?: unknown },
  ) {
    super(code, sentence);
    this.cause = options?.cause;
  }
}
