import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFound } from '@app/event-sourcing';
import { alsoVaryingBy, preferred, wantsPage } from '../accepted';
import { Public } from '../auth/public.decorator';
import { PAGE_TYPE } from '../verify/page';
import { adviceOn } from './advice';
import { problemPage, problemsPage } from './problem-page';
import { type Language, LANGUAGES, type ListedProblem, PROBLEMS } from './problem-table';

/** A problem as a program reads it, in the language that it asked for. */
interface Explained {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
}

const explained = (problem: ListedProblem, language: Language): Explained => {
  const { code, status, titles } = problem;
  const { meaning, action } = adviceOn(problem);
  return { code, status, title: titles[language], meaning: meaning[language], action: action[language] };
};

/** What the `type` of a problem leads to: a page for people, the same as JSON for programs. */
@Public()
@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  @Get()
  @ApiOperation({ summary: 'All problems that this API answers with; as a page for browsers' })
  list(@Headers() headers: Record<string, string>, @Res({ passthrough: true }) reply: FastifyReply) {
    const { language, isForPeople } = chosen(headers, reply);
    if (isForPeople) return problemsPage(language);
    return [...PROBLEMS.values()].map((problem) => explained(problem, language));
  }

  @Get(':code')
  @ApiOperation({ summary: 'One problem: what it means and what to do; as a page for browsers' })
  one(
    @Param('code') code: string,
    @Headers() headers: Record<string, string>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const problem = PROBLEMS.get(code);
    if (!problem) throw new NotFound('problem_not_found', 'There is no problem of this code; see /problems');
    const { language, isForPeople } = chosen(headers, reply);
    return isForPeople ? problemPage(problem, language) : explained(problem, language);
  }
}

/** Reads what the caller prefers, and says in the answer what it was given. */
const chosen = (headers: Record<string, string>, reply: FastifyReply) => {
  const language = preferred(headers['accept-language'], LANGUAGES);
  const isForPeople = wantsPage(headers);
  reply.header('vary', alsoVaryingBy(reply, 'Accept, Accept-Language'));
  reply.header('content-language', language);
  if (isForPeople) reply.type(PAGE_TYPE);
  return { language, isForPeople };
};
