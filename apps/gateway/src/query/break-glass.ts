import { ApiHeader } from '@nestjs/swagger';
import { validate as isUuid } from 'uuid';
import { EdgeProblem } from '../problem/edge-problem';

/** The grant by which somebody wants to see people outside their jurisdiction, if any. Throws `EdgeProblem`. */
export const grantIn = (header: string | string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !isUuid(header))
    throw new EdgeProblem('break_glass_malformed', 'Kim-Break-Glass must be the id of one grant');
  return header;
};

/** Says in the documentation that a grant opens more of what the route answers. */
export const ApiBreakGlass = (): MethodDecorator =>
  ApiHeader({
    name: 'Kim-Break-Glass',
    description: 'The id of a grant, to see people outside your jurisdiction; every such read is on record',
    schema: { type: 'string', format: 'uuid' },
  });
