import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { READING_PURPOSES } from '@app/contracts';
import { ApiProblems } from '../docs/api-problems.decorator';

/** Says in the documentation that what is shown here is recorded, together with what it is read for. */
export const ShowsPersonalData = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Kim-Purpose',
      description:
        'For what personal data is read; left out, for what the route is there for. Every read is recorded',
      required: false,
      schema: { type: 'string', enum: [...READING_PURPOSES] },
    }),
    ApiProblems(422),
  );
