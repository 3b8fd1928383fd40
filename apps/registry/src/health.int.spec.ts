import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TerminusModule } from '@nestjs/terminus';
import { Test } from '@nestjs/testing';
import { FOLLOWERS, type Followers, HealthController } from '@app/event-service';
import { EventStore } from '@app/event-sourcing';
import { EventStoreDbModule } from '@app/eventstore-db';
import { MessagingModule } from '@app/messaging';
import { PersonalDataModule } from '@app/personal-data';
import { Database } from '@app/postgres';
import { parkedStreams, ReadModelsModule } from '@app/read-models';
import { RECORDED } from '@app/read-models/testing';
import { TelemetryModule } from '@app/telemetry';
import { randomUUID } from 'node:crypto';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { coverage } from './coverage/coverage.projection';
import { KeyErasure } from './person-erasure/key-erasure';

jest.setTimeout(60_000);

/** Stands before PostgreSQL, and can hold back everything that is said, as a server does that is frozen. */
const mayFreeze = async (target: URL) => {
  const sockets: Socket[] = [];
  let frozen = false;
  const server: Server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    if (!frozen) client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) sockets.push(socket.on('error', () => undefined));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = Object.assign(new URL(target), {
    hostname: '127.0.0.1',
    port: String((server.address() as AddressInfo).port),
  });
  const freeze = (): void => {
    frozen = true;
    sockets.forEach((socket) => socket.unpipe().pause());
  };
  const close = (): void => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  };
  return { url: url.toString(), freeze, close };
};

describe('Whoever asks whether the registry is ready', () => {
  let spec: ThrowAwayDatabase;
  let before: Awaited<ReturnType<typeof mayFreeze>>;
  let app: NestFastifyApplication;
  let secrets: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    spec = await throwAwayDatabase();
    before = await mayFreeze(new URL(spec.url));
    secrets = mkdtempSync(join(tmpdir(), 'kim-secrets-'));
    const masterKeyFile = join(secrets, 'master.key');
    writeFileSync(masterKeyFile, Buffer.alloc(32, 1).toString('base64'));
    const compiled = await Test.createTestingModule({
      imports: [
        TerminusModule.forRoot({ logger: false }),
        TelemetryModule,
        EventStoreDbModule.forRoot({ url: process.env['TEST_EVENTSTORE_URL'] ?? '', recordedBy: 'spec@0' }),
        MessagingModule.forService({ url: process.env['TEST_NATS_URL'] ?? '', name: 'spec' }),
        ReadModelsModule.forRoot({
          url: before.url,
          applicationName: 'spec',
          projections: [coverage],
          automations: [],
        }),
        PersonalDataModule.forRoot({ url: spec.url, masterKeyFile, applicationName: 'spec' }),
      ],
      controllers: [HealthController],
      providers: [
        KeyErasure,
        {
          provide: FOLLOWERS,
          inject: [KeyErasure],
          useFactory: (keyErasure: KeyErasure): Followers => ({ keyErasure }),
        },
      ],
    }).compile();
    app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.init();
  });
  afterAll(async () => {
    before.close();
    await app.close();
    await spec.drop();
    rmSync(secrets, { recursive: true });
  });

  const ask = (url: string) => app.inject({ method: 'GET', url });
  const ready = async () => {
    const { statusCode, body } = await ask('/health/ready');
    return { statusCode, ...(JSON.parse(body) as { details: Record<string, object> }) };
  };

  it('hears how each read model is doing, and that a parked stream takes nothing out of service', async () => {
    await waitUntil('it is ready', async () => (await ready()).statusCode === 200);
    const kimId = randomUUID();
    await spec.database.query(`insert into coverage_v2 values ($1, $1, 'in the way')`, [kimId]);
    const data = { kimId, skId: kimId, issuingOffice: { title: 'LURAH', wilayah: '18.72.05.1001' } };
    const event = { type: 'SkIssued', data, metadata: RECORDED };
    await app.get(EventStore).append(`kim-${kimId}`, [{ ...event, id: randomUUID() }], 'no_stream');
    await waitUntil('it is parked', async () => (await parkedStreams(spec.database, coverage.name)).length === 1);
    const { statusCode, details } = await ready();
    expect(statusCode).toBe(200);
    expect(details['keyErasure']).toMatchObject({ status: 'up', key_destruction_v1: { state: 'leading' } });
    expect(details['readModels']).toEqual({ status: 'up', coverage_v2: { state: 'leading', parked: 1 } });
    const { body } = await ask('/metrics');
    expect(body).toContain('kim_subscriber_parked_streams{subscriber="coverage_v2"} 1\n');
    expect(body).toContain('kim_subscriber_state{subscriber="key_destruction_v1",state="leading"} 1\n');
    expect(body).not.toContain(kimId);
  });

  it('hears soon which part hangs', async () => {
    before.freeze();
    const query = app
      .get(Database)
      .query('select 1')
      .then(
        () => 'the database answered',
        () => 'the database was given up',
      );
    const first = await Promise.race([query, ready()]);
    expect(first).toMatchObject({
      statusCode: 503,
      details: { database: { status: 'down' }, eventStore: { status: 'up' }, nats: { status: 'up' } },
    });
    expect(await query).toBe('the database was given up');
    await waitUntil('no read model claims to lead', async () => {
      const { details } = await ready();
      return JSON.stringify(details['readModels']).includes('failing');
    });
  });
});
