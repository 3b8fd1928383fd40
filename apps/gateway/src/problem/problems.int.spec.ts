import { connect } from 'node:net';
import { text as bytesFor } from 'node:stream/consumers';
import request from 'supertest';
import { ConcurrencyConflict, Forbidden, NotFound, Rejected, Stale, Taken, Unavailable } from '@app/event-sourcing';
import { answerOf, KIM_ID, START_MS, startGateway } from '../gateway.fixtures';
import type { ProblemDocument } from './problem-document';

describe('A request that fails', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let bearer: string;

  beforeAll(async () => {
    gateway = await startGateway();
    bearer = `Bearer ${await gateway.token()}`;
  }, START_MS);
  afterAll(() => gateway.stop());
  beforeEach(() => gateway.registry.reset());

  const get = (path: string) => request(gateway.address).get(path).set('Authorization', bearer);
  const post = (path: string) => request(gateway.address).post(path).set('Authorization', bearer);
  const propose = () => post('/v1/kims').set('Idempotency-Key', 'key-1');
  const proposal = { name: 'Suara Rejomulyo', wilayah: '18.72.05.1001' };

  /** Checks the form that every problem has, and returns what is its own. */
  const problem = async (answering: request.Test): Promise<Partial<ProblemDocument>> => {
    const { status, headers, body } = await answerOf(answering);
    const document = body as ProblemDocument;
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(document).toMatchObject({
      type: `/problems/${document.code}`,
      status,
      correlationId: headers['kim-correlation-id'],
      title: expect.stringMatching(/\S/) as string,
      detail: expect.stringMatching(/\S/) as string,
    });
    expect(JSON.stringify(document)).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
    const { code, errors } = document;
    return { status, code, ...(errors && { errors }) };
  };

  it.each([
    [new NotFound('kim_not_found', 'There is no KIM with this id'), 404],
    [new Forbidden('Not here'), 403],
    [new Rejected('too_few_members', 'A KIM has 3 members at least'), 422],
    [new Taken('sk_number_taken', 'Used before'), 409],
    [new Stale(), 412],
    [new ConcurrencyConflict(), 409],
    [new Unavailable('store_unavailable', 'Later'), 503],
    [new TypeError('the-secret is not a function'), 500],
  ])('in the registry as %s answers %i', async (thrown, status) => {
    gateway.registry.answer = () => {
      throw thrown;
    };
    const answering = propose().send(proposal);
    const { code } = await problem(answering);
    const { headers, text } = await answering;
    expect(code).toBe('code' in thrown ? thrown.code : 'internal_error');
    expect((await answering).status).toBe(status);
    expect(headers['retry-after']).toBe(status === 503 ? '1' : undefined);
    expect(text).not.toContain('the-secret');
  });

  it('by its fields names them all', async () => {
    const body = { name: 'x', nik: '3201234567890001' };
    await expect(problem(propose().send(body))).resolves.toEqual({
      status: 400,
      code: 'invalid_request',
      errors: [
        { field: 'nik', message: 'is not a field of this message; leave it out' },
        { field: 'name', message: 'name must be longer than or equal to 3 characters' },
        { field: 'wilayah', message: 'wilayah must be a Kemendagri code such as 18.72.05.1001' },
      ],
    });
    expect(gateway.registry.heard).toEqual([]);
  });

  it.each([
    ['/v1/kims/not-a-uuid', 'kimId'],
    ['/v1/persons/1', 'personId'],
    ['/v1/kims?level=PROVINSI', 'level'],
    ['/v1/kims?level=KELURAHAN&level=KECAMATAN', 'level'],
    ['/v1/kims?page=2', 'page'],
    ['/v1/kims?__proto__=x', 'query'],
  ])('by its address: %s', async (path, field) => {
    await expect(problem(get(path))).resolves.toMatchObject({ status: 400, errors: [{ field }] });
  });

  it.each([
    ['an unknown address', () => get('/v1/provinces'), 404, 'route_not_found'],
    ['an unknown address, without a token', () => request(gateway.address).get('/nowhere'), 404, 'route_not_found'],
    ['an address that is not encoded', () => get('/v1/kims/%zz'), 400, 'url_malformed'],
    ['a method that the address does not take', () => post('/v1/coverage'), 405, 'method_not_allowed'],
    ['a body that is not JSON', () => propose().type('json').send('{"name":'), 400, 'body_malformed'],
    ['a body that would poison', () => propose().type('json').send('{"__proto__":{}}'), 400, 'body_malformed'],
    ['a body of another type', () => propose().type('text/xml').send('<kim/>'), 415, 'media_type_unsupported'],
    ['a body that is too large', () => propose().send({ name: 'x'.repeat(70_000) }), 413, 'body_too_large'],
    ['no body', () => propose(), 400, 'invalid_request'],
    ['a body that is no object', () => propose().send([proposal]), 400, 'invalid_request'],
    ['no Idempotency-Key', () => post('/v1/kims').send(proposal), 400, 'idempotency_key_missing'],
    [
      'an Idempotency-Key of two words',
      () => propose().set('Idempotency-Key', 'two words').send(proposal),
      400,
      'idempotency_key_malformed',
    ],
    [
      'no If-Match',
      () => post(`/v1/kims/${KIM_ID}/sk`).set('Idempotency-Key', 'k').send({}),
      428,
      'if_match_missing',
    ],
    [
      'a weak If-Match',
      () => post(`/v1/kims/${KIM_ID}/sk`).set({ 'Idempotency-Key': 'k', 'If-Match': 'W/"7"' }).send({}),
      400,
      'if_match_malformed',
    ],
    [
      'a Kim-Position that is none',
      () => get('/v1/coverage').set('Kim-Position', 'x'),
      400,
      'kim_position_malformed',
    ],
    ['a problem that is none', () => get('/problems/no-such-code'), 404, 'problem_not_found'],
  ])('by %s', async (_what, ask, status, code) => {
    await expect(problem(ask())).resolves.toMatchObject({ status, code });
    expect(gateway.registry.heard).toEqual([]);
  });

  it.each([
    ['no HTTP', 'IS THIS HTTP?\r\n\r\n', 400, 'request_malformed'],
    [
      'HTTP with two lengths',
      'GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'request_malformed',
    ],
    ['headers without an end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
  ])('because it is %s', async (_what, sent, status, code) => {
    const { port } = new URL(gateway.address);
    const answer = await bytesFor(connect(Number(port), '127.0.0.1').end(sent));
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*content-type: application/problem\\+json`, 's'));
    expect(JSON.parse(body)).toMatchObject({ type: `/problems/${code}`, status, code });
  });

  it('by its method is told which methods the address takes', async () => {
    await post('/v1/coverage').expect('Allow', 'GET, HEAD');
    await get(`/v1/kims/${KIM_ID}/sk`).expect('Allow', 'POST');
    await request(gateway.address).options('/v1/coverage').expect(204).expect('Allow', 'GET, HEAD');
    await request(gateway.address).options('/v1/provinces').expect(404);
  });

  it(
    'because nobody serves it says so, and when to come again',
    async () => {
      const lonely = await startGateway();
      await lonely.registry.stop();
      const answer = await request(lonely.address)
        .get('/v1/coverage')
        .set('Authorization', `Bearer ${await lonely.token()}`);
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ code: 'service_unavailable' });
      expect(answer.headers['retry-after']).toBe('1');
      await lonely.stop();
    },
    START_MS,
  );

  it('finds its type in the list of problems', async () => {
    const list = await request(gateway.address).get('/problems').expect('Content-Language', 'en');
    const one = await request(gateway.address).get('/problems/roster_full');
    expect(one.body).toEqual({
      code: 'roster_full',
      status: 422,
      title: 'The KIM has as many members as it may have',
      meaning: 'The request is well-formed, but a rule says no. The detail says which one and why.',
      action: 'Do first what the rule asks for. A repeat gives the same answer until then.',
    });
    expect(list.body).toContainEqual(one.body);
  });

  it('finds its type as a page, in both languages, for people', async () => {
    const asking = request(gateway.address).get('/problems/roster_full');
    const page = await asking.set({ Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'id-ID,en;q=0.5' });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
    expect(page.headers['vary']).toContain('Accept, Accept-Language');
    expect(page.text).toMatch(/Jumlah anggota KIM sudah mencapai batas.*What it means.*What to do/s);
    const list = await request(gateway.address).get('/problems').set('Accept', 'text/html');
    expect(list.text).toContain('<a href="/problems/roster_full">');
  });

  it('is told in Indonesian to whoever prefers it, in as far as it can be', async () => {
    const indonesian = (asking: request.Test) => answerOf(asking.set('Accept-Language', 'id, en;q=0.5'));
    const fixed = await indonesian(request(gateway.address).get('/v1/coverage'));
    expect(fixed.headers).toMatchObject({ 'content-language': 'id', vary: 'Accept-Language' });
    expect(fixed.body).toMatchObject({
      code: 'token_missing',
      title: 'Token tidak ada',
      detail: 'Kirim Authorization: Bearer beserta token',
    });
    gateway.registry.answer = () => {
      throw new Rejected('too_few_members', 'A KIM has 3 members at least');
    };
    const ofService = await indonesian(propose().send(proposal));
    expect(ofService.headers).toMatchObject({ 'content-language': 'id, en' });
    expect(ofService.body).toMatchObject({
      title: 'Jumlah anggota KIM kurang dari yang disyaratkan',
      detail: 'A KIM has 3 members at least',
    });
    const malformedUrl = await indonesian(get('/v1/kims/%zz'));
    expect(malformedUrl.body).toMatchObject({ title: 'URL tidak tersusun dengan benar' });
  });
});
