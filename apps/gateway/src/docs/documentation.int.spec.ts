import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import SwaggerParser from '@apidevtools/swagger-parser';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { OpenAPIObject } from '@nestjs/swagger';
import request from 'supertest';
import { START_MS, startGateway } from '../gateway.fixtures';

const CLIENT = join(__dirname, '../../../../test/support/api');

type Content = Record<string, { schema?: object; example?: unknown; examples?: object }>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

describe('The documentation', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let document: OpenAPIObject;

  beforeAll(async () => {
    gateway = await startGateway();
    document = (await request(gateway.address).get('/docs-json')).body as OpenAPIObject;
  }, START_MS);
  afterAll(() => gateway.stop());

  const operations = (): [string, Operation][] =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    );
  const api = () => operations().filter(([name]) => name.includes(' /v1/'));
  const schemaAt = (reference: string): object =>
    document.components?.schemas?.[reference.split('/').at(-1) ?? ''] ?? {};
  const headersOf = ({ parameters = [] }: Operation): string[] =>
    parameters.flatMap((parameter) => ('in' in parameter && parameter.in === 'header' ? [parameter.name] : []));

  it('is OpenAPI', async () => {
    await expect(SwaggerParser.validate(structuredClone(document) as never)).resolves.toBeDefined();
  });

  it('is summed up in the README, route by route', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const listed = new Set([...readme.matchAll(/`((?:GET|POST) \/[^`?]*)/g)].map(([, route]) => route));
    const routes = operations().map(([name]) => name.replaceAll(/\{(\w+)\}/g, ':$1'));
    expect(routes.filter((route) => !listed.has(route))).toEqual([]);
  });

  it('has all routes', () => {
    expect(
      operations()
        .map(([name]) => name)
        .sort(),
    ).toMatchInlineSnapshot(`
     [
       "GET /.well-known/sk-signing-keys.json",
       "GET /bimteks.ics",
       "GET /health/live",
       "GET /health/ready",
       "GET /problems",
       "GET /problems/{code}",
       "GET /v1/bimteks",
       "GET /v1/bimteks/{bimtekId}",
       "GET /v1/bimteks/{bimtekId}/attendance-list",
       "GET /v1/bimteks/{bimtekId}/history",
       "GET /v1/bimteks/{bimtekId}/participants/{personId}/check-in-codes/{session}",
       "GET /v1/break-glass",
       "GET /v1/certificates",
       "GET /v1/certificates/{certificateId}/document",
       "GET /v1/coverage",
       "GET /v1/data-requests",
       "GET /v1/follow-up",
       "GET /v1/imports/{importId}",
       "GET /v1/invitations",
       "GET /v1/kims",
       "GET /v1/kims/{kimId}",
       "GET /v1/kims/{kimId}/completeness",
       "GET /v1/kims/{kimId}/history",
       "GET /v1/literacy-gain",
       "GET /v1/offices",
       "GET /v1/persons/{personId}",
       "GET /v1/persons/{personId}/access-log",
       "GET /v1/persons/{personId}/export",
       "GET /v1/programme-coverage",
       "GET /v1/sk",
       "GET /v1/sk/{skId}",
       "GET /v1/sk/{skId}/document",
       "GET /v1/training-records/{personId}",
       "GET /verify/certificate/{token}",
       "GET /verify/sk/{token}",
       "POST /v1/bimteks",
       "POST /v1/bimteks/{bimtekId}/attendance",
       "POST /v1/bimteks/{bimtekId}/attendance/corrections",
       "POST /v1/bimteks/{bimtekId}/cancel",
       "POST /v1/bimteks/{bimtekId}/certificates/{certificateId}/revoke",
       "POST /v1/bimteks/{bimtekId}/check-ins",
       "POST /v1/bimteks/{bimtekId}/close",
       "POST /v1/bimteks/{bimtekId}/invitations",
       "POST /v1/bimteks/{bimtekId}/invitations/{invitationId}/confirm",
       "POST /v1/bimteks/{bimtekId}/invitations/{invitationId}/decline",
       "POST /v1/bimteks/{bimtekId}/materials",
       "POST /v1/bimteks/{bimtekId}/materials/{sha256}/drop",
       "POST /v1/bimteks/{bimtekId}/minutes/corrections",
       "POST /v1/bimteks/{bimtekId}/open",
       "POST /v1/bimteks/{bimtekId}/opener",
       "POST /v1/bimteks/{bimtekId}/participants",
       "POST /v1/bimteks/{bimtekId}/participants/corrections",
       "POST /v1/bimteks/{bimtekId}/participants/{personId}/withdraw",
       "POST /v1/bimteks/{bimtekId}/reschedule",
       "POST /v1/bimteks/{bimtekId}/revise",
       "POST /v1/bimteks/{bimtekId}/speakers",
       "POST /v1/bimteks/{bimtekId}/speakers/{personId}/drop",
       "POST /v1/bimteks/{bimtekId}/test-results",
       "POST /v1/bimteks/{bimtekId}/test-results/corrections",
       "POST /v1/bimteks/{bimtekId}/topics",
       "POST /v1/bimteks/{bimtekId}/topics/{topicId}/drop",
       "POST /v1/bimteks/{bimtekId}/walk-ins",
       "POST /v1/break-glass",
       "POST /v1/break-glass/{grantId}/close",
       "POST /v1/data-breaches",
       "POST /v1/data-breaches/{breachId}/notice",
       "POST /v1/data-requests",
       "POST /v1/data-requests/{dataRequestId}/answer",
       "POST /v1/imports",
       "POST /v1/imports/check",
       "POST /v1/kims",
       "POST /v1/kims/{kimId}/books",
       "POST /v1/kims/{kimId}/dissolve",
       "POST /v1/kims/{kimId}/ict-profile",
       "POST /v1/kims/{kimId}/members",
       "POST /v1/kims/{kimId}/members/{personId}/assign",
       "POST /v1/kims/{kimId}/members/{personId}/correct",
       "POST /v1/kims/{kimId}/members/{personId}/leave",
       "POST /v1/kims/{kimId}/members/{personId}/unassign",
       "POST /v1/kims/{kimId}/musyawarah",
       "POST /v1/kims/{kimId}/national-number",
       "POST /v1/kims/{kimId}/officers",
       "POST /v1/kims/{kimId}/officers/{post}/relieve",
       "POST /v1/kims/{kimId}/online-presence",
       "POST /v1/kims/{kimId}/registration",
       "POST /v1/kims/{kimId}/rename",
       "POST /v1/kims/{kimId}/secretariat",
       "POST /v1/kims/{kimId}/sk",
       "POST /v1/kims/{kimId}/sk/amend",
       "POST /v1/kims/{kimId}/sk/extend",
       "POST /v1/kims/{kimId}/sk/revoke",
       "POST /v1/kims/{kimId}/sk/supersede",
       "POST /v1/kims/{kimId}/statutes",
       "POST /v1/offices/{subject}/restore",
       "POST /v1/offices/{subject}/revoke",
       "POST /v1/persons",
       "POST /v1/persons/search",
       "POST /v1/persons/{personId}/consents",
       "POST /v1/persons/{personId}/consents/withdraw",
       "POST /v1/persons/{personId}/corrections",
       "POST /v1/persons/{personId}/erasure",
       "POST /v1/persons/{personId}/guardian-consent",
       "POST /v1/persons/{personId}/merge",
       "POST /v1/persons/{personId}/restriction",
       "POST /v1/persons/{personId}/restriction/lift",
       "POST /verify/sk/{token}/check",
     ]
    `);
  });

  it('says at its beginning what holds for all of them', () => {
    const { description = '' } = document.info;
    for (const header of ['Idempotency-Key', 'If-Match', 'Kim-Position', 'Link', 'Accept-Language', 'Retry-After'])
      expect(description).toContain(`\`${header}\``);
  });

  it('says of every operation what it is for, who may call it and how it can fail', () => {
    for (const [name, { summary, tags, security, responses }] of api()) {
      expect([name, summary, tags]).toEqual([name, expect.stringMatching(/\S/), [expect.any(String)]]);
      expect([name, security]).toEqual([name, [{ bearer: [] }]]);
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(['400', '401', '403', '503'])]);
    }
  });

  it('names every operation in its own way, and says what its tags are about', () => {
    const ids = operations().map(([, { operationId }]) => operationId ?? '');
    expect(ids.filter((id) => !/^[a-z]+([A-Z][a-z]*)+$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const described = new Set(document.tags?.flatMap(({ name, description }) => (description ? [name] : [])));
    expect(operations().filter(([, { tags = [] }]) => !tags.every((tag) => described.has(tag)))).toEqual([]);
  });

  it('gives an example of every message and parameter of a route, which is what the route takes and answers', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const problemsOf = (name: string, content: Content | undefined): string[] => {
      const { schema, example } = content?.['application/json'] ?? {};
      if (schema === undefined) return [];
      if (example === undefined) return [`${name} has no example: give it a line in docs/examples.ts`];
      const named = '$ref' in schema ? schemaAt(String(schema.$ref)) : schema;
      const validate = ajv.compile({ ...named, components: document.components });
      return validate(example) ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`];
    };
    const wrong = api().flatMap(([name, { requestBody, responses, parameters = [] }]) => [
      ...problemsOf(`The body of ${name}`, requestBody && 'content' in requestBody ? requestBody.content : undefined),
      ...Object.entries(responses).flatMap(([status, response]) =>
        problemsOf(`The answer ${status} of ${name}`, (response as { content?: Content }).content),
      ),
      ...parameters.flatMap((parameter) =>
        'in' in parameter && parameter.in === 'path' && !('example' in (parameter.schema ?? {}))
          ? [`${parameter.name} of ${name} has no example: give its class a line in docs/examples.ts`]
          : [],
      ),
    ]);
    expect(wrong).toEqual([]);
  });

  it('says which codes a problem may have, each with an example', () => {
    const { responses = {} } = document.components ?? {};
    const used = api().flatMap(([, operation]) =>
      Object.entries(operation.responses).filter(([status]) => Number(status) >= 400),
    );
    for (const [status, response] of used)
      expect(response).toEqual({ $ref: `#/components/responses/Problem${status}` });
    const stale = responses['Problem412'] as { content: Content };
    expect(stale.content['application/problem+json']).toMatchObject({
      schema: { properties: { code: { enum: ['stale_revision'] } } },
      examples: { stale_revision: { value: { status: 412, type: '/problems/stale_revision' } } },
    });
  });

  it('says of every command what it takes', () => {
    const questions = ['POST /v1/persons/search', 'POST /v1/imports/check'];
    const isCommand = (name: string) => name.startsWith('POST') && !questions.includes(name);
    const withoutJson = /\/(imports|unassign|\{grantId\}\/close|drop|open|withdraw|confirm|decline)$/;
    // What many do at the same time to one Bimtek, and a grant, which is ended whatever it is like by now.
    const asItIs =
      /\/(\{grantId\}\/close|invitations|participants|attendance|walk-ins|check-ins|test-results|certificates)\b/;
    for (const [name, operation] of api().filter(([each]) => isCommand(each))) {
      const json = { 'application/json': { schema: { $ref: expect.stringMatching(/Body$/) as string } } };
      if (!withoutJson.test(name)) expect([name, operation.requestBody]).toMatchObject([name, { content: json }]);
      const changes = /\{\w+Id\}/.test(name) && !asItIs.test(name);
      expect([name, headersOf(operation)]).toEqual([
        name,
        changes ? ['Idempotency-Key', 'If-Match'] : ['Idempotency-Key'],
      ]);
    }
  });

  it('takes what a field may be from the rules that check it', () => {
    expect(document.components?.schemas?.['ProposeKimBody']).toEqual({
      type: 'object',
      required: ['name', 'wilayah'],
      properties: {
        name: { type: 'string', minLength: 3, maxLength: 100, pattern: '^[^\\p{Cc}]*$' },
        wilayah: { type: 'string', pattern: '^\\d{2}\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?$' },
      },
    });
    expect(document.components?.schemas?.['KimDetail']).toMatchObject({
      properties: {
        revision: { type: 'string', pattern: '^\\d+$' },
        roster: { type: 'array', items: { $ref: '#/components/schemas/RosterEntry' } },
        musyawarahHeldOn: { type: 'string', format: 'date' },
      },
    });
  });

  it('says what may stand in a query', () => {
    const { parameters } = document.paths['/v1/kims']?.get as Operation;
    expect(parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'level', in: 'query', required: false }),
        expect.objectContaining({ name: 'wilayah', in: 'query', required: false }),
        expect.objectContaining({ name: 'status', in: 'query', required: false }),
      ]),
    );
  });

  it('is what the client of our own tests was made from: else run npm run client', async () => {
    const maker = spawn(process.execPath, [join(CLIENT, 'types-of.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
    maker.stdin.end(JSON.stringify(document));
    const [types] = await Promise.all([text(maker.stdout), once(maker, 'close')]);
    expect(types).toBe(readFileSync(join(CLIENT, 'schema.ts'), 'utf8'));
  }, 60_000);

  it('can be tried out on a page that needs nothing from elsewhere', async () => {
    const { text } = await request(gateway.address).get('/docs').expect(200);
    expect(text).toContain('swagger-ui');
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});
