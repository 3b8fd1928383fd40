import { Matches } from 'class-validator';

/** Text without line breaks, tabs or other control characters. */
export const IsSingleLine = (): PropertyDecorator =>
  Matches(/^[^\p{Cc}]*$/u, { message: '$property must not contain control characters' });
