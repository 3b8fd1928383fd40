import { get } from 'node:http';
import request from 'supertest';
import { MetricsServer } from '@app/telemetry';
import { KIM_ID, START_MS, startGateway } from './gateway.fixtures';

describe('What the gateway measures', () => {
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let bearer: string;

  beforeEach(async () => {
    gateway = await startGateway({ METRICS_PORT: '0', RATE_LIMIT: '3' });
    bearer = `Bearer ${await gateway.token()}`;
  }, START_MS);
  afterEach(() => gateway.stop());

  const ask = (path: string) => request(gateway.address).get(path).set('Authorization', bearer);
  const apart = () => `http://127.0.0.1:${gateway.app.get(MetricsServer).port}`;
  const measured = async (): Promise<string> => (await fetch(`${apart()}/metrics`)).text();

  it('is every request by method, template of its route and status, with no id in it', async () => {
    await ask(`/v1/kims/${KIM_ID}`).expect(200);
    await request(gateway.address).post('/v1/kims').expect(401);
    await ask('/nowhere').expect(404);
    const text = await measured();
    expect(text).toContain('# TYPE http_server_request_duration_seconds histogram');
    for (const labels of [
      'method="GET",route="/v1/kims/:kimId",status="200"',
      'method="POST",route="/v1/kims",status="401"',
      'method="GET",route="none",status="404"',
    ])
      expect(text).toContain(`http_server_request_duration_seconds_count{${labels}} 1\n`);
    expect(text).not.toContain(KIM_ID);
  });

  it('is how many are under way, until they are answered or given up', async () => {
    await ask('/v1/coverage').expect(200);
    let asked = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (asked = resolve));
    let answer = (): void => undefined;
    const answered = new Promise<object>((resolve) => (answer = () => resolve({})));
    gateway.registry.answer = () => {
      asked();
      return answered;
    };
    const patience = get(`${gateway.address}/v1/coverage`, { headers: { authorization: bearer } });
    patience.on('error', () => undefined);
    await waiting;
    expect(await measured()).toContain('http_server_active_requests{method="GET"} 1\n');
    patience.destroy();
    while (!(await measured()).includes('http_server_active_requests{method="GET"} 0\n'));
    expect(await measured()).toContain('route="/v1/coverage",status="499"} 1\n');
    answer();
  });

  it('is how many were beyond the limit', async () => {
    for (const status of [200, 200, 200, 429, 429]) await ask('/v1/coverage').expect(status);
    expect(await measured()).toContain('kim_http_rate_limited_total{route="/v1/coverage"} 2\n');
  });

  it('is told on a port of its own only', async () => {
    await ask('/metrics').expect(404);
    expect((await fetch(`${apart()}/v1/coverage`)).status).toBe(404);
    expect((await fetch(`${apart()}/metrics`, { method: 'POST' })).status).toBe(404);
    const { headers } = await fetch(`${apart()}/metrics`);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  });
});
