import { isISO8601, ValidateBy } from 'class-validator';

export const IS_DAY = 'isDay';

/** A day of the calendar, `YYYY-MM-DD`: no time, no time zone, no 30th of February. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: IS_DAY,
    validator: {
      validate: (value) =>
        typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isISO8601(value, { strict: true }),
      defaultMessage: () => '$property must be a day of the calendar, YYYY-MM-DD',
    },
  });
