import { getSchemaPath, type OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS } from '../problem/problem-table';

type Components = NonNullable<OpenAPIObject['components']>;
type Schema = Exclude<NonNullable<Components['schemas']>[string], { $ref: string }>;
type Responses = NonNullable<Components['responses']>;

export const PROBLEM = 'Problem';

export const problem: Schema = {
  type: 'object',
  description: 'RFC 9457. What each code means stands at /problems.',
  required: ['type', 'title', 'status', 'detail', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string', description: 'In the language of Accept-Language: en or id' },
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

const nameOf = (status: number): string => `Problem${status}`;

export const problemResponseRef = (status: number): { $ref: string } => ({
  $ref: `#/components/responses/${nameOf(status)}`,
});

const CORRELATION_ID = '69201e6a-804b-4aa6-8b4c-b0b156341dad';

/** For each status that a problem may have: its codes, with an example of each. */
export const problemResponses = (): Responses => {
  const all = [...PROBLEMS.values()];
  const statuses = [...new Set(all.map(({ status }) => status))];
  return Object.fromEntries(statuses.map((status) => [nameOf(status), responseOf(status)]));
};

const responseOf = (status: number): Exclude<Responses[string], { $ref: string }> => {
  const problems = [...PROBLEMS.values()].filter((each) => each.status === status);
  const examples = problems.map(({ code, titles }) => {
    const value = { type: `/problems/${code}`, title: titles.en, status, detail: titles.en, code };
    return [code, { summary: titles.en, value: { ...value, correlationId: CORRELATION_ID } }] as const;
  });
  return {
    description: problems.map(({ code, titles }) => `- \`${code}\`: ${titles.en}`).join('\n'),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [{ $ref: getSchemaPath(PROBLEM) }],
          properties: { code: { type: 'string', enum: problems.map(({ code }) => code) } },
        },
        examples: Object.fromEntries(examples),
      },
    },
  };
};
