import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NotFound } from '@app/event-sourcing';
import { Public } from '../auth/public.decorator';
import { type ListedProblem, PROBLEMS } from './problem-table';

/** What the `type` of a problem leads to. */
@Public()
@ApiTags('problems')
@Controller('problems')
export class ProblemsController {
  @Get()
  @ApiOperation({ summary: 'All problems that this API answers with' })
  list(): ListedProblem[] {
    return [...PROBLEMS.values()];
  }

  @Get(':code')
  @ApiOperation({ summary: 'One problem' })
  one(@Param('code') code: string): ListedProblem {
    const problem = PROBLEMS.get(code);
    if (!problem) throw new NotFound('problem_not_found', 'There is no problem of this code; see /problems');
    return problem;
  }
}
