/** What a log may hold of an error. */
export interface Trace {
  readonly error: string;
  readonly code?: string;
  readonly at: readonly string[];
  readonly cause?: Trace;
}

const codeOf = (error: Error): { code?: string } =>
  'code' in error && typeof error.code === 'string' ? { code: error.code } : {};

/**
 * An error's class, code and places in the source, without its text: texts of parsers and databases quote what they
 * were given, which may be personal data.
 */
export const traceOf = (error: unknown): Trace => {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? []);
  return {
    error: error.name,
    ...codeOf(error),
    at,
    ...(error.cause instanceof Error && { cause: traceOf(error.cause) }),
  };
};
