/**
 * PostgreSQL's five characters for what went wrong, `42P01` for a table that is not there, of the error or of its cause;
 * undefined for other errors.
 */
export const sqlState = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  const isState = 'code' in error && typeof error.code === 'string' && /^[0-9FHPX][0-9A-Z]{4}$/.test(error.code);
  return isState ? String(error.code) : sqlState(error.cause);
};
