import { isISO8601, ValidateBy } from 'class-validator';

export const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment with its distance from UTC: `2023-10-18T08:00:00+07:00`. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMoment',
    validator: {
      validate: (value) => typeof value === 'string' && MOMENT.test(value) && isISO8601(value, { strict: true }),
      defaultMessage: () => '$property must be a time with its offset, such as 2023-10-18T08:00:00+07:00',
    },
  });
