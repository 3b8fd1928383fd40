/** What PostgreSQL said, or whoever could not reach it: the first of all causes, which has the reason. */
export const wordsOf = (error: unknown): string => {
  // A host with several addresses: the error has no message of its own.
  if (error instanceof AggregateError && error.errors.length > 0) return wordsOf(error.errors[0]);
  if (!(error instanceof Error)) return 'no answer';
  return error.cause instanceof Error ? wordsOf(error.cause) : error.message;
};
