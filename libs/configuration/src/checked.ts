import 'reflect-metadata';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** The rules' own sentences, with the whole path of a property in place of its name. */
const sentences = (errors: readonly ValidationError[], path: string): string[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const own = Object.values(constraints).map((sentence) => sentence.replace(property, path + property));
    return [...own, ...sentences(children, `${path}${property}.`)];
  });

/**
 * The value as an instance of its class, when it is what the class's rules say; properties without a rule are left out.
 * Throws an error of one line that names the source, each field and what it must be, and repeats no value: it may be a
 * secret.
 */
export const checked = <T extends object>(type: ClassConstructor<T>, value: unknown, source: string): T => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${source} is not right. It must be an object`);
  const instance = plainToInstance(type, value, { enableImplicitConversion: false, exposeDefaultValues: true });
  const errors = validateSync(instance, { whitelist: true, validationError: { target: false, value: false } });
  if (errors.length > 0) throw new Error(`${source} is not right. ${sentences(errors, '').join('; ')}`);
  return instance;
};
