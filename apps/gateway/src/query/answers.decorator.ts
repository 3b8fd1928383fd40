import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { schemaRef } from '../docs/schemas';
import { ApiProblems } from '../docs/api-problems.decorator';

/** Marks a route that answers a question, and says in the documentation what the answer looks like. */
export const Answers = (type: Type<object>, summary: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Kim-Position',
      description:
        'A position that a command answered: wait for it, and show what was written (2 s at most, then 503)',
      schema: { type: 'string', pattern: '^\\d{1,20}$' },
    }),
    ApiOkResponse({ description: 'The answer', schema: schemaRef(type) }),
    ApiProblems(400, 401, 403, 429, 500, 503),
  );
