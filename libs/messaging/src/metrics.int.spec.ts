import { Logger } from '@nestjs/common';
import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  type DataPoint,
  type Histogram,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { waitUntil } from '../../../test/support/wait-until';
import { City, established, Recorder, SUBJECT } from './consuming.fixtures';
import { greet, refuse, STAMP, startGreeting, wait } from './greeting.fixtures';
import { JetStreamPublisher } from './jetstream-publisher';
import { KimEvents } from './kim-events';
import { RpcClient } from './rpc-client';

describe('What is measured', () => {
  let city: City;
  let provider: MeterProvider;
  let exporter: InMemoryMetricExporter;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    provider = new MeterProvider({
      readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })],
    });
    metrics.setGlobalMeterProvider(provider);
    city = await City.start();
    await city.clear();
  });
  afterAll(async () => {
    await city.stop();
    await provider.shutdown();
    metrics.disable();
    Logger.overrideLogger(true);
  });

  /** The values of one metric, by its labels. */
  const measured = async (name: string) => {
    exporter.reset();
    await provider.forceFlush();
    const found = exporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
      .find(({ descriptor }) => descriptor.name === name);
    const points = (found?.dataPoints ?? []) as DataPoint<number | Histogram>[];
    return points.map(({ attributes, value }) => [attributes, typeof value === 'number' ? value : value.count]);
  };

  it('are requests: how many of which outcome, how long they took, and how many are under way', async () => {
    const running = await startGreeting(city.broker.url);
    const client = new RpcClient(city.nats);
    await client.command(greet, { name: 'Metro' }, STAMP);
    await client.command(greet, { name: 'Metro' }, STAMP);
    await client.command(refuse, { kind: 'taken' }, STAMP).catch(() => undefined);
    const held = client.command(wait, { name: 'Metro' }, STAMP);
    await running.gate.whenWaiting(1);
    expect(await measured('kim.rpc.in_flight')).toContainEqual([{ subject: wait.subject }, 1]);
    running.gate.open();
    await held;
    await running.app.close();
    expect(await measured('kim.rpc.requests')).toEqual([
      [{ subject: greet.subject, outcome: 'ok' }, 2],
      [{ subject: refuse.subject, outcome: 'taken' }, 1],
      [{ subject: wait.subject, outcome: 'ok' }, 1],
    ]);
    expect(await measured('kim.rpc.duration')).toContainEqual([{ subject: greet.subject }, 2]);
    expect(await measured('kim.rpc.in_flight')).toContainEqual([{ subject: wait.subject }, 0]);
  });

  it('are handlers that did not end in time, until they do', async () => {
    const running = await startGreeting(city.broker.url);
    const client = new RpcClient(city.nats);
    const abandoned = async () => JSON.stringify(await measured('kim.rpc.abandoned'));
    const late = client.command(wait, { name: 'Metro' }, STAMP, { timeoutMs: 1_000 });
    await expect(late).rejects.toMatchObject({ code: 'service_timeout' });
    const are = (number: number) => JSON.stringify([[{ subject: wait.subject }, number]]);
    await waitUntil('it is counted', async () => (await abandoned()) === are(1));
    running.gate.open();
    await waitUntil('it has ended', async () => (await abandoned()) === are(0));
    await running.app.close();
  });

  it('are events: published, handled, failed, delivered again and given up', async () => {
    const receiver = new Recorder();
    receiver.before = (number) => {
      if (number === 1) throw new TypeError('not today');
    };
    await city.consume(receiver);
    const publisher = new JetStreamPublisher(city.nats, new KimEvents(city.nats));
    const event = (number: number) => ({
      ...{ id: established(number).id, subject: SUBJECT, aggregate: 'kim-1' },
      body: JSON.stringify(established(number)),
    });
    await publisher.publishAll([event(1), event(2), event(3)]);
    await waitUntil('they are handled', () => receiver.handled.length === 2);
    await city.stopServices();
    const labels = { consumer: receiver.name };
    expect(await measured('kim.events.published')).toEqual([[{ subject: SUBJECT }, 3]]);
    expect(await measured('kim.consumer.handled')).toEqual([[labels, 2]]);
    expect(await measured('kim.consumer.failed')).toEqual([[{ ...labels, kind: 'internal' }, 5]]);
    expect(await measured('kim.consumer.redelivered')).toEqual([[labels, 4]]);
    expect(await measured('kim.consumer.dead_letters')).toEqual([[labels, 1]]);
  });
});
