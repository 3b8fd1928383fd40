import { ValidateBy } from 'class-validator';

/** Given when the other property is not. */
export const IsAlternativeTo = (other: string): PropertyDecorator =>
  ValidateBy({
    name: 'isAlternativeTo',
    validator: {
      validate: (_value, context) => (context?.object as Record<string, unknown> | undefined)?.[other] === undefined,
      defaultMessage: () => `$property must not be given beside ${other}`,
    },
  });
