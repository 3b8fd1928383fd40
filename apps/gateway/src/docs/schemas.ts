import type { Type } from '@nestjs/common';
import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import * as contracts from '@app/contracts';
import { exampleOf, examplesByName } from './examples';
import { PROBLEM, problem, problemResponses } from './problem-responses';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Exclude<Schemas[string], { $ref: string }>;

/** How a schema is read off the rules that check a message. */
const READING = {
  classTransformerMetadataStorage: defaultMetadataStorage,
  refPointerPrefix: '#/components/schemas/',
  additionalConverters: {
    [contracts.IS_DAY]: { type: 'string', format: 'date' },
    isDateString: { type: 'string', format: 'date-time' },
    isNumberString: { type: 'string', pattern: '^\\d+$' },
  },
} as const;

export const schemaRef = (type: Type<object>): { $ref: string } => ({ $ref: getSchemaPath(type) });

interface Field {
  readonly name: string;
  readonly required: boolean;
  /** With its example, if the class has one. */
  readonly schema: Schema;
}

/** The fields of a class, each with its schema, for parameters of a path or query. */
export const fieldsOf = (type: Type<object>): Field[] => {
  const { properties = {}, required = [] } = targetConstructorToSchema(type, READING) as Schema;
  const examples: Record<string, unknown> = { ...exampleOf(type) };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    schema: { ...(schema as Schema), ...(name in examples && { example: examples[name] }) },
  }));
};

/** Every message of the contracts, by name. */
const contractSchemas = (): Schemas =>
  Object.fromEntries(
    Object.entries<unknown>(contracts)
      .filter((entry): entry is [string, Type<object>] => typeof entry[1] === 'function' && 'prototype' in entry[1])
      .map(([name, type]) => [name, targetConstructorToSchema(type, READING) as Schema]),
  );

const REFERENCES = /#\/components\/schemas\/(\w+)/g;

/** The document with the schemas that its routes refer to and no others, with examples, and with what its problems say. */
export const withSchemas = (document: OpenAPIObject): OpenAPIObject => {
  const schemas: Schemas = { ...contractSchemas(), [PROBLEM]: problem };
  const responses = problemResponses();
  const used: Schemas = {};
  const add = (part: object): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(REFERENCES)) {
      const schema = schemas[name];
      if (!schema || name in used) continue;
      used[name] = schema;
      add(schema);
    }
  };
  add([document.paths, responses]);
  const paths = withExamples(document.paths);
  return { ...document, paths, components: { ...document.components, schemas: used, responses } };
};

/** Each message with the example of its class. References to answers stand alone, as they must. */
const withExamples = (paths: OpenAPIObject['paths']): OpenAPIObject['paths'] => {
  const examples = examplesByName();
  const complete = (_key: string, part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if ('$ref' in part && 'description' in part) return { $ref: part.$ref };
    const example = 'schema' in part && examples.get(/\w+$/.exec(referenceIn(part.schema))?.[0] ?? '');
    return example ? { ...part, example } : part;
  };
  return JSON.parse(JSON.stringify(paths), complete) as OpenAPIObject['paths'];
};

const referenceIn = (schema: unknown): string =>
  typeof schema === 'object' && schema !== null && '$ref' in schema ? String(schema.$ref) : '';
