import { Problem } from '@app/event-sourcing';

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
