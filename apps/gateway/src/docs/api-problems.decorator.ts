import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { problemResponseRef } from './problem-responses';

/** Says in the documentation with which statuses a route may answer a problem. */
export const ApiProblems = (...statuses: number[]): MethodDecorator =>
  applyDecorators(...statuses.map((status) => ApiResponse({ status, ...problemResponseRef(status) })));
