import 'reflect-metadata';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

const sentences = (errors: readonly ValidationError[], path: string): string[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = path ? `${path}.${property}` : property;
    return [...Object.values(constraints).map((sentence) => `${field}: ${sentence}`), ...sentences(children, field)];
  });

/**
 * The value as an instance of its class, when it is what the class's rules say; properties without a rule are left out.
 * Throws an error of one line that names the source, each field and what it must be, and repeats no value: it may be a
 * secret.
 */
export const checked = <T extends object>(type: ClassConstructor<T>, value: unknown, source: string): T => {
  const instance = plainToInstance(type, value, { enableImplicitConversion: false, exposeDefaultValues: true });
  const errors = validateSync(instance, { whitelist: true, validationError: { target: false, value: false } });
  if (errors.length > 0) throw new Error(`${source} is not right. ${sentences(errors, '').join('; ')}`);
  return instance;
};
