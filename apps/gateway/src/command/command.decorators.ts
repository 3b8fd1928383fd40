import { applyDecorators, HttpCode, HttpStatus, SetMetadata, type Type, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Written } from '@app/contracts';
import { ApiProblems } from '../docs/api-problems.decorator';
import { schemaRef } from '../docs/schemas';
import { COMMAND_ROUTE, CommandInterceptor, type CommandRoute } from './command.interceptor';

const WRITTEN_HEADERS = {
  ETag: { description: 'The revision that was written', schema: { type: 'string' } },
  'Kim-Position': { description: 'Send it with a query to see what was written', schema: { type: 'string' } },
} as const;

const command = (route: CommandRoute, summary: string): MethodDecorator =>
  applyDecorators(
    SetMetadata(COMMAND_ROUTE, route),
    UseInterceptors(CommandInterceptor),
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ApiHeader({
      name: 'Idempotency-Key',
      description: 'Of your choice; the same key means the same request, which is carried out once',
      required: true,
      schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
    }),
    ApiProblems(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
  );

const carriesOut = (route: CommandRoute, summary: string, answer: Type<Written>): MethodDecorator =>
  applyDecorators(
    command(route, summary),
    HttpCode(HttpStatus.OK),
    ApiResponse({
      status: HttpStatus.OK,
      description: 'It is done',
      schema: schemaRef(answer),
      headers: WRITTEN_HEADERS,
    }),
  );

/** Marks a command that makes something new, which is found at `path` and its id. */
export const Creates = (path: string, summary: string): MethodDecorator =>
  applyDecorators(
    command({ createsAt: path, ifMatch: false }, summary),
    HttpCode(HttpStatus.CREATED),
    ApiResponse({
      status: HttpStatus.CREATED,
      description: 'It exists',
      schema: schemaRef(Written),
      headers: { ...WRITTEN_HEADERS, Location: { description: 'Where it is', schema: { type: 'string' } } },
    }),
  );

/** Marks a command that changes a KIM, which its caller must have seen. */
export const ChangesKim = (summary: string): MethodDecorator => Changes('KIM', summary);

/** Marks a command that changes something, named by `what`, which its caller must have seen. */
export const Changes = (what: string, summary: string, answer: Type<Written> = Written): MethodDecorator =>
  applyDecorators(
    carriesOut({ ifMatch: true }, summary, answer),
    ApiHeader({
      name: 'If-Match',
      description: `The ETag of the ${what} as you know it; * for whatever it is now`,
      required: true,
      schema: { type: 'string', pattern: '^(\\*|"\\d+")$' },
    }),
    ApiProblems(412, 428),
  );

/** Marks a command that changes something, whatever it is like by now. */
export const ChangesAsItIs = (summary: string, answer: Type<Written> = Written): MethodDecorator =>
  carriesOut({ ifMatch: false }, summary, answer);
