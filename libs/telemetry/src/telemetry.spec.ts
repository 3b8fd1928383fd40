import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { metrics } from '@opentelemetry/api';
import { TelemetryModule } from './telemetry.module';

describe('What an application measures', () => {
  let app: NestFastifyApplication;

  beforeEach(async () => {
    const compiled = await Test.createTestingModule({ imports: [TelemetryModule] }).compile();
    app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.init();
  });
  afterEach(() => app.close());

  const asked = () => app.inject({ method: 'GET', url: '/metrics' });

  it.each([1, 2])('is told to Prometheus, also by application number %i of a process', async (number) => {
    const meter = metrics.getMeter('spec');
    meter.createCounter('guests', { description: 'Who came' }).add(number, { book: 'first' });
    meter.createObservableGauge('ink').addCallback((gauge) => gauge.observe(0.5));
    const { statusCode, headers, body } = await asked();
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(body).toContain('# HELP guests_total Who came\n# TYPE guests_total counter');
    expect(body).toContain(`guests_total{book="first"} ${number}\n`);
    expect(body).toContain('ink 0.5\n');
  });

  it('is told also when one part cannot be measured', async () => {
    const meter = metrics.getMeter('spec');
    meter.createCounter('guests').add(1);
    meter.createObservableGauge('ink').addCallback(() => Promise.reject(new Error('no more ink')));
    expect((await asked()).body).toContain('guests_total 1\n');
  });
});
