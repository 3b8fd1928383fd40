import { applyDecorators, type Type, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { schemaRef } from '../docs/schemas';
import { ApiProblems } from '../docs/api-problems.decorator';
import { ApiKimPosition } from './kim-position';
import { NextPageInterceptor } from './next-page.interceptor';

/**
 * Marks a route that answers a question, and says in the documentation what the answer looks like.
 * @param picture the media type in which the answer is given besides JSON, to who prefers it
 */
export const Answers = (type: Type<object>, summary: string, picture?: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ApiKimPosition(),
    ApiOkResponse({
      description: 'The answer',
      ...(picture === undefined
        ? { schema: schemaRef(type) }
        : {
            content: { 'application/json': { schema: schemaRef(type) }, [picture]: { schema: { type: 'string' } } },
          }),
    }),
    ApiProblems(400, 401, 403, 429, 500, 503),
  );

/** The same, of an answer that comes in pages: `next` in it is the cursor of the next, and a `Link` leads there. */
export const AnswersInPages = (type: Type<object>, summary: string): MethodDecorator =>
  applyDecorators(
    Answers(type, summary),
    UseInterceptors(NextPageInterceptor),
    ApiOkResponse({
      description: 'A page of the answer',
      schema: schemaRef(type),
      headers: {
        Link: { description: 'Where the next page is: `<…>; rel="next"`', schema: { type: 'string' } },
      },
    }),
  );
