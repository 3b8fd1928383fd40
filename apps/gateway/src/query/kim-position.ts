import { EdgeProblem } from '../problem/edge-problem';

/** The position up to which an answer must show everything, when the header asks for one. Throws `EdgeProblem`. */
export const positionIn = (header: string | string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^\d{1,20}$/.test(header))
    throw new EdgeProblem('kim_position_malformed', 'Kim-Position must be a number as a command answered it');
  return header;
};
