import request from 'supertest';
import { answerOf, KIM_ID, START_MS, startGateway } from './gateway.fixtures';

const ORIGIN = 'https://kim.example.id';

describe('An answer', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let bearer: string;

  beforeAll(async () => {
    gateway = await startGateway();
    bearer = `Bearer ${await gateway.token()}`;
  }, START_MS);
  afterAll(() => gateway.stop());
  beforeEach(() => gateway.registry.reset());

  const get = (path: string) => request(gateway.address).get(path).set('Authorization', bearer);

  it.each(['/v1/coverage', '/v1/nothing', '/problems', '/health/live', '/docs-json'])(
    'of %s may be kept, framed, sniffed and run by nobody, and does not say what made it',
    async (path) => {
      const { headers } = await answerOf(get(path));
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age=') as string,
        'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/) as string,
      });
      for (const header of ['x-powered-by', 'server', 'access-control-allow-origin'])
        expect(headers).not.toHaveProperty(header);
    },
  );

  it('that is a page runs what lies beside it and nothing else', async () => {
    const { headers, text } = await request(gateway.address).get('/docs').expect(200);
    const policy = headers['content-security-policy'];
    expect(policy).toContain("script-src 'self'");
    expect(text).not.toMatch(/<script(?![^>]* src=)[^>]*>/);
    for (const [, source = ''] of text.matchAll(/(?:src|href)="([^"]+)"/g))
      await request(gateway.address)
        .get(new URL(source, `${gateway.address}/docs`).pathname)
        .expect(200);
    const problem = await request(gateway.address).get('/problems/forbidden').set('Accept', 'text/html');
    expect(problem.headers['content-security-policy']).toMatch(/style-src 'sha256-[\w+/=]+'/);
  });

  it('has no body when its caller has it already', async () => {
    gateway.registry.answer = () => ({ kimId: KIM_ID, revision: '12' });
    const path = `/v1/kims/${KIM_ID}`;
    const known = await get(path).set('If-None-Match', '"12"');
    expect({ status: known.status, text: known.text }).toEqual({ status: 304, text: '' });
    expect(known.headers).toMatchObject({ etag: '"12"', 'cache-control': 'no-store' });
    expect(known.headers).not.toHaveProperty('content-type');
    await get(path).set('If-None-Match', '"11"').expect(200);
    await request(gateway.address).head(path).set({ Authorization: bearer, 'If-None-Match': 'W/"12"' }).expect(304);
  });

  it('has no body when only its head is asked for', async () => {
    const { status, headers, text } = await request(gateway.address)
      .head('/v1/coverage')
      .set('Authorization', bearer);
    expect({ status, text }).toEqual({ status: 200, text: undefined });
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it(
    'may be read by pages of the origins that are named',
    async () => {
      const open = await startGateway({ CORS_ORIGINS: ORIGIN });
      const asking = { Origin: ORIGIN, 'Access-Control-Request-Method': 'POST' };
      const preflight = await request(open.address).options('/v1/kims').set(asking);
      expect(preflight.status).toBe(204);
      expect(preflight.headers).toMatchObject({
        'access-control-allow-origin': ORIGIN,
        'access-control-allow-methods': expect.stringContaining('POST') as string,
      });
      const answer = await request(open.address).get('/v1/coverage').set('Origin', ORIGIN);
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': ORIGIN,
        'access-control-expose-headers': expect.stringContaining('Kim-Position') as string,
        vary: 'Origin, Accept-Language',
      });
      const other = await request(open.address).get('/v1/coverage').set('Origin', 'https://other.example');
      expect(other.headers).not.toHaveProperty('access-control-allow-origin');
      await open.stop();
    },
    START_MS,
  );
});
