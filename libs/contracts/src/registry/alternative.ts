import { ValidateBy } from 'class-validator';

/** Given when the other property is not. */
export const IsAlternativeTo = (other: string): PropertyDecorator =>
  ValidateBy({
    name: 'isAlternativeTo',
    validator: {
      // A property that was not sent is there all the same, as a field of its class.
      validate: (_value, context) => (context?.object as Record<string, unknown> | undefined)?.[other] === undefined,
      defaultMessage: () => `$property must not be given beside ${other}`,
    },
  });
