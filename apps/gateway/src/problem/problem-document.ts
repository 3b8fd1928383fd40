import { STATUS_CODES } from 'node:http';
import { type FieldError, Problem, Internal } from '@app/event-sourcing';
import { EDGE_PROBLEMS, EdgeProblem } from './edge-problem';
import { type Language, PROBLEMS, STATUS } from './problem-table';
import { detailInIndonesian, fieldMessageInIndonesian } from './sentences-in-indonesian';

export const PROBLEM_JSON = 'application/problem+json; charset=utf-8';

/** What a client is told: RFC 9457, with three members of our own. */
export interface ProblemDocument {
  /** Address of the problem's entry in the list at `/problems`. */
  readonly type: string;
  /** The same for every problem of this code. */
  readonly title: string;
  readonly status: number;
  /** What it was this time. */
  readonly detail: string;
  readonly code: string;
  readonly correlationId: string;
  /** Which fields are not as they must be. */
  readonly errors?: readonly FieldError[];
}

/** A problem and the headers that go with it. */
export interface ProblemAnswer {
  readonly document: ProblemDocument;
  readonly headers: Readonly<Record<string, string>>;
}

const RETRY_AFTER_SECONDS = '1';

/**
 * Answers anything that was thrown; what nobody foresaw becomes `internal_error`, with no word of what it was. What there
 * is not in the language that is asked for comes in English.
 */
export const answerTo = (thrown: unknown, correlationId: string, language: Language = 'en'): ProblemAnswer => {
  const problem = thrown instanceof Problem || thrown instanceof EdgeProblem ? thrown : new Internal();
  const { code, message } = problem;
  const status = problem instanceof EdgeProblem ? EDGE_PROBLEMS[problem.code].status : STATUS[problem.kind];
  const title = PROBLEMS.get(code)?.titles[language] ?? STATUS_CODES[status] ?? 'Unknown problem';
  const detail = (language === 'id' && detailInIndonesian(message)) || message;
  const fields = problem instanceof EdgeProblem ? [] : problem.fields;
  const errors = fields.map((error) => ({
    ...error,
    message: (language === 'id' && fieldMessageInIndonesian(error.message)) || error.message,
  }));
  return {
    document: {
      ...{ type: `/problems/${code}`, title, status, detail, code, correlationId },
      ...(errors.length > 0 && { errors }),
    },
    headers: {
      ...headersFor(problem),
      'content-language': detail === message && language !== 'en' ? `${language}, en` : language,
    },
  };
};

const headersFor = (problem: Problem | EdgeProblem): Readonly<Record<string, string>> => {
  if (problem instanceof EdgeProblem) return problem.headers;
  if (problem.kind === 'unavailable') return { 'retry-after': RETRY_AFTER_SECONDS };
  if (problem.kind !== 'unauthenticated') return {};
  return { 'www-authenticate': problem.code === 'token_missing' ? 'Bearer' : 'Bearer error="invalid_token"' };
};
