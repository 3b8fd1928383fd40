import { applyDecorators, type Type } from '@nestjs/common';
import { ApiParam, ApiQuery } from '@nestjs/swagger';
import { ApiProblems } from './api-problems.decorator';
import { fieldsOf } from './schemas';

/** Says in the documentation that the path holds the fields of this class, and may lead to nothing. */
export const ApiPath = (type: Type<object>): MethodDecorator =>
  applyDecorators(...fieldsOf(type).map(({ name, schema }) => ApiParam({ name, schema })), ApiProblems(404));

/** Says in the documentation that the query may hold the fields of this class. */
export const ApiQueryOf = (type: Type<object>): MethodDecorator =>
  applyDecorators(...fieldsOf(type).map((field) => ApiQuery(field)));
