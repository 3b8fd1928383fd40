import { Transform } from 'class-transformer';

/** In a URL everything is text. A whole number or a truth value is read from it; anything else stays, and is refused. */
export const FromText = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => read(value));

const read = (value: unknown): unknown => {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
};
