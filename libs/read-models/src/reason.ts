import { sqlState } from '@app/postgres';

/** The error's own words and its cause's, without what may be personal. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown error';
  return error.cause instanceof Error ? `${words(error)} (${words(error.cause)})` : words(error);
};

/** Parsers, and PostgreSQL in its errors of class 22, repeat the value that they could not take. */
const words = (error: Error): string => {
  const state = sqlState(error);
  return error instanceof SyntaxError || state?.startsWith('22')
    ? `${error.name} ${state ?? ''}`.trim()
    : error.message;
};
