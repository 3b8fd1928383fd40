import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError, type ValidatorOptions } from 'class-validator';
import { type FieldError, Invalid } from '@app/event-sourcing';

const STRICT: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};

/** No message has a reason to be larger; what recurses over one must not run out of stack or time. */
const MAX_DEPTH = 16;
const MAX_VALUES = 10_000;
const MAX_FIELD_ERRORS = 50;
const MAX_FIELD_LENGTH = 100;

const NOT_A_NAME = new Set(['__proto__', 'constructor', 'prototype']);

interface Reading {
  /** Where in the message the value stands, when that is not obvious. */
  readonly at?: string;
  /** What becomes of fields that the class does not know. Events of a newer sender may have more. */
  readonly unknownFields?: 'refused' | 'dropped';
}

/**
 * The value as an instance of its class, without the fields that are not set. Throws `Invalid` with the path of each
 * field that is not as it must be, never with its value.
 */
export const wellFormed = async <T extends object>(
  type: ClassConstructor<T>,
  value: object,
  { at = '', unknownFields = 'refused' }: Reading = {},
): Promise<T> => {
  const instance = plainToInstance(type, value);
  const errors = await validate(instance, {
    ...STRICT,
    forbidNonWhitelisted: unknownFields === 'refused',
    forbidUnknownValues: hasRules(type),
  });
  if (errors.length > 0) throw new Invalid(fieldErrors(errors, at).slice(0, MAX_FIELD_ERRORS));
  return withoutUnset(instance);
};

/** Whether a value is an object that can be looked through safely. */
export const isSmallObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let level: unknown[] = [value];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth++) {
    seen += level.length;
    if (depth > MAX_DEPTH || seen > MAX_VALUES) return false;
    if (level.some(hasForbiddenName)) return false;
    level = level.flatMap((each): unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return true;
};

/** A request without fields has no rules either; it may only be empty, which the whitelist sees to. */
const hasRules = (type: ClassConstructor<object>): boolean => {
  const known =
    ruled.get(type) ?? getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;
  ruled.set(type, known);
  return known;
};

const ruled = new Map<ClassConstructor<object>, boolean>();

/** Class fields exist from construction on; an optional field that was not sent is to be absent. */
const withoutUnset = <T extends object>(instance: T): T => {
  for (const [name, value] of Object.entries(instance))
    if (value === undefined) Reflect.deleteProperty(instance, name);
  return instance;
};

const fieldErrors = (errors: readonly ValidationError[], at: string): FieldError[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = (at ? `${at}.${property}` : property).slice(0, MAX_FIELD_LENGTH);
    const own = Object.entries(constraints).map(([rule, message]) => ({ field, message: sentence(rule, message) }));
    return [...own, ...fieldErrors(children, field)];
  });

const sentence = (rule: string, message: string): string =>
  rule === 'whitelistValidation' ? 'is not a field of this message; leave it out' : message;

const hasForbiddenName = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).some((name) => NOT_A_NAME.has(name));
