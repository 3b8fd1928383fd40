import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '@app/event-sourcing';
import { wantsPage } from '../accepted';
import { EdgeProblem } from '../problem/edge-problem';
import { answerTo, PROBLEM_JSON } from '../problem/problem-document';
import { PAGE_HEADERS, PAGE_TYPE } from './page';

/** Whoever came with a browser is told in words what is wrong. */
@Catch(Problem, EdgeProblem)
export class ProblemPageFilter implements ExceptionFilter<Problem | EdgeProblem> {
  constructor(private readonly problemPage: (status: number) => string) {}

  async catch(problem: Problem | EdgeProblem, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { document, headers } = answerTo(problem, request.id);
    reply.status(document.status).headers({ ...headers, ...PAGE_HEADERS });
    if (wantsPage(request.headers)) await reply.type(PAGE_TYPE).send(this.problemPage(document.status));
    else await reply.type(PROBLEM_JSON).send(document);
  }
}
