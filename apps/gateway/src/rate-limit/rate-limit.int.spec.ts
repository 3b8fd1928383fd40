import request from 'supertest';
import { answerOf, START_MS, startGateway } from '../gateway.fixtures';

describe('A gateway with a limit', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  beforeEach(async () => {
    gateway = await startGateway({ RATE_LIMIT: '3', TRUSTED_PROXIES: '127.0.0.1' });
  }, START_MS);
  afterEach(() => gateway.stop());

  const ask = async (subject: string) =>
    answerOf(
      request(gateway.address)
        .get('/v1/coverage')
        .set('Authorization', `Bearer ${await gateway.token({ sub: subject })}`),
    );

  /** The answers of one minute: a new one may begin while a spec runs, and then another caller asks. */
  const withinOneMinute = async <T extends { headers: Record<string, string | undefined> }>(
    times: number,
    asking: (caller: number) => Promise<T>,
    caller = 1,
  ): Promise<T[]> => {
    const answers: T[] = [];
    for (let count = 0; count < times; count++) answers.push(await asking(caller));
    const remaining = answers.map(({ headers }) => Number(headers['ratelimit-remaining']));
    const turned = remaining.some((left, index) => index > 0 && left > 0 && left >= (remaining[index - 1] ?? 0));
    return turned ? withinOneMinute(times, asking, caller + 1) : answers;
  };

  it('refuses what one subject asks beyond it, and says when to come again', async () => {
    const answers = await withinOneMinute(4, (caller) => ask(`lurah-${caller}`));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    const [first, , , last] = answers;
    expect(first?.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '2' });
    expect(last?.body).toMatchObject({ code: 'too_many_requests', status: 429 });
    expect(last?.headers).toMatchObject({ 'ratelimit-remaining': '0' });
    expect(last?.headers['retry-after']).toMatch(/^[1-9]\d?$/);
    expect(last?.headers['retry-after']).toBe(last?.headers['ratelimit-reset']);
    expect(gateway.registry.heard.length % 3).toBe(0);
    expect((await ask('lurah-9')).status).toBe(200);
  });

  it('counts by address where no token is needed, as a proxy that is trusted tells it', async () => {
    const problems = (address: string) => () =>
      answerOf(request(gateway.address).get('/problems').set('X-Forwarded-For', address));
    const answers = await withinOneMinute(4, (caller) => problems(`203.0.113.${caller}`)());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect((await problems('203.0.113.9')()).status).toBe(200);
  });

  it('tells in words who checks a decree with a browser', async () => {
    const page = (address: string) =>
      request(gateway.address).get('/verify/sk/x').set('X-Forwarded-For', address).set('Accept', 'text/html');
    const answers = await withinOneMinute(4, async (caller) => {
      const { status, headers, text } = await page(`203.0.113.${caller + 100}`);
      return { status, text, headers: headers };
    });
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
    expect(answers.at(-1)?.text).toContain('Terlalu banyak permintaan');
  });

  it('never keeps a probe away', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => answerOf(request(gateway.address).get('/health/live'))),
    );
    for (const { status, headers } of answers) {
      expect(status).toBe(200);
      expect(headers).not.toHaveProperty('ratelimit-limit');
    }
  });
});

it(
  'A gateway whose limit is 0 has none',
  async () => {
    const gateway = await startGateway({ RATE_LIMIT: '0' });
    const { status, headers } = await answerOf(request(gateway.address).get('/problems'));
    await gateway.stop();
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('ratelimit-limit');
  },
  START_MS,
);
