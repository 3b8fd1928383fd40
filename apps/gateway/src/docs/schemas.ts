import type { Type } from '@nestjs/common';
import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import * as contracts from '@app/contracts';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Exclude<Schemas[string], { $ref: string }>;

const PROBLEM = 'Problem';

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

const problem: Schema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', format: 'uri-reference', example: '/problems/roster_full' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Never reworded; all are listed at /problems' },
    correlationId: { type: 'string', format: 'uuid' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

export const schemaRef = (type: Type<object>): { $ref: string } => ({ $ref: getSchemaPath(type) });
export const problemRef = (): { $ref: string } => ({ $ref: getSchemaPath(PROBLEM) });

/** The fields of a class, each with its schema, for parameters of a path or query. */
export const fieldsOf = (type: Type<object>): { name: string; required: boolean; schema: Schema }[] => {
  const { properties = {}, required = [] } = targetConstructorToSchema(type, READING) as Schema;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    schema: schema as Schema,
  }));
};

/** Every message of the contracts, by name. */
const contractSchemas = (): Schemas =>
  Object.fromEntries(
    Object.entries<unknown>(contracts)
      .filter((entry): entry is [string, Type<object>] => typeof entry[1] === 'function' && 'prototype' in entry[1])
      .map(([name, type]) => [name, targetConstructorToSchema(type, READING) as Schema]),
  );

/** The document with the schemas that its routes refer to, and no others. */
export const withSchemas = (document: OpenAPIObject): OpenAPIObject => {
  const schemas: Schemas = { ...contractSchemas(), [PROBLEM]: problem };
  const used: Schemas = {};
  const add = (part: object): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      const schema = schemas[name];
      if (!schema || name in used) continue;
      used[name] = schema;
      add(schema);
    }
  };
  add(document.paths);
  return { ...document, components: { ...document.components, schemas: used } };
};
