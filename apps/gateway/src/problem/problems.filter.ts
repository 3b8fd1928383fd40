import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '@app/event-sourcing';
import { traceOf } from '@app/messaging';
import { alsoVaryingBy, preferred } from '../accepted';
import { AllowedMethods } from '../allowed-methods';
import { EdgeProblem } from './edge-problem';
import { answerTo, PROBLEM_JSON } from './problem-document';
import { LANGUAGES } from './problem-table';

/** The one place where something thrown becomes an answer. */
@Catch()
export class ProblemsFilter implements ExceptionFilter<unknown> {
  private readonly logger = new Logger(ProblemsFilter.name);

  constructor(private readonly allowedMethods: AllowedMethods) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problem(thrown, request);
    if (problem instanceof EdgeProblem && problem.code === 'method_not_allowed' && request.method === 'OPTIONS')
      return void (await reply.status(204).headers(problem.headers).send());
    if (!(problem instanceof Problem || problem instanceof EdgeProblem))
      this.logger.error({ ...traceOf(problem), correlationId: request.id, msg: 'a request failed' });
    const language = preferred(request.headers['accept-language'], LANGUAGES);
    const { document, headers } = answerTo(problem, request.id, language);
    await reply
      .status(document.status)
      .headers({ ...headers, vary: alsoVaryingBy(reply, 'Accept-Language') })
      .type(PROBLEM_JSON)
      .send(document);
  }

  /** What Nest and Fastify throw themselves, in our words: theirs may quote the request. */
  private problem(thrown: unknown, { url, method }: FastifyRequest): unknown {
    switch (statusOf(thrown)) {
      case 400:
        return new EdgeProblem('body_malformed', 'The body must be JSON in UTF-8');
      case 404:
        return this.nothingAt(pathOf(url), method);
      case 413:
        return new EdgeProblem('body_too_large', 'The body must not be larger than 64 KiB');
      case 415:
        return new EdgeProblem('media_type_unsupported', 'The body must come as Content-Type: application/json');
      case undefined:
      default:
        return thrown;
    }
  }

  private nothingAt(path: string, method: string): EdgeProblem {
    const allowed = this.allowedMethods.at(path);
    if (allowed.length === 0 || allowed.includes(method))
      return new EdgeProblem('route_not_found', 'There is nothing at this address; see /docs');
    return new EdgeProblem('method_not_allowed', `This address takes ${allowed.join(', ')}`, {
      allow: allowed.join(', '),
    });
  }
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;

const statusOf = (thrown: unknown): number | undefined => {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
};
