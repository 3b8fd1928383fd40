import { ApiHeader } from '@nestjs/swagger';
import { EdgeProblem } from '../problem/edge-problem';

/** The position up to which an answer must show everything, when the header asks for one. Throws `EdgeProblem`. */
export const positionIn = (header: string | string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^\d{1,20}$/.test(header))
    throw new EdgeProblem('kim_position_malformed', 'Kim-Position must be a number as a command answered it');
  return header;
};

/** Says in the documentation that an answer may be waited for. */
export const ApiKimPosition = (): MethodDecorator =>
  ApiHeader({
    name: 'Kim-Position',
    description: 'A position that a command answered: wait for it, and show what was written (2 s at most, then 503)',
    schema: { type: 'string', pattern: '^\\d{1,20}$' },
  });
