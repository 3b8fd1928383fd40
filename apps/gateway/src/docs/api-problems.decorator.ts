import { STATUS_CODES } from 'node:http';
import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { problemRef } from './schemas';

/** Says in the documentation with which statuses a route may answer a problem. */
export const ApiProblems = (...statuses: number[]): MethodDecorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: STATUS_CODES[status] ?? 'A problem',
        content: { 'application/problem+json': { schema: problemRef() } },
      }),
    ),
  );
