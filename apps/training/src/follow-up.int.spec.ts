import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { eventSubject, getFollowUpBoard, getProgrammeCoverage, kimEstablished } from '@app/contracts';
import { EventStore, Unavailable } from '@app/event-sourcing';
import { JetStreamPublisher, RpcClient, RpcServer } from '@app/messaging';
import { RECORDED } from '@app/read-models/testing';
import { type OwnNats, ownNats } from '../../../test/support/own-nats';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { bimtekCodec } from './bimtek/bimtek.codec';
import type { BimtekClosed } from './bimtek/certificate.events';
import { trainingConfig } from './training.config';
import { TrainingModule } from './training.module';

/** In a year that no other spec speaks of: all share one log. */
const HELD_ON = '2001-01-10';
const KELURAHAN = '18.72.02.1001';
const AUDITOR = { subject: 'inspektorat', role: 'auditor', jurisdiction: '18.72' } as const;

describe('The training service', () => {
  let nats: OwnNats;
  let spec: ThrowAwayDatabase;
  let app: NestFastifyApplication;
  const secrets = mkdtempSync(join(tmpdir(), 'kim-secrets-'));

  beforeAll(async () => {
    [nats, spec] = [await ownNats(), await throwAwayDatabase()];
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(join(secrets, 'signing.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const config = trainingConfig({
      EVENTSTORE_URL: process.env['TEST_EVENTSTORE_URL'],
      NATS_URL: nats.url,
      DATABASE_URL: spec.url,
      SIGNING_KEY_FILE: join(secrets, 'signing.pem'),
      PUBLIC_URL: 'https://kim.example',
      CITY_DIR: join(__dirname, '../../../deploy/city/metro'),
      LOG_LEVEL: 'silent',
    });
    const compiled = await Test.createTestingModule({ imports: [TrainingModule.forRoot(config)] }).compile();
    app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.connectMicroservice({ strategy: app.get(RpcServer) }, { inheritAppConfig: true });
    await app.startAllMicroservices();
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await spec.drop();
    await nats.stop();
    rmSync(secrets, { recursive: true });
  });

  /** What it answers once its read models are as far as the whole log, which takes a while after the start. */
  const answered = <Answer>(ask: () => Promise<Answer>) =>
    waitUntil('the read models are as far', () =>
      ask().catch((error: unknown) => {
        if (error instanceof Unavailable) return undefined;
        throw error;
      }),
    );
  const context = { at: '2001-01-20T03:00:00.000Z', by: AUDITOR };
  const client = () => app.get(RpcClient);
  const boardOf = async (bimtekId: string) => {
    const { commitments } = await answered(() => client().query(getFollowUpBoard, { wilayah: KELURAHAN }, context));
    return commitments.find((each) => each.bimtekId === bimtekId);
  };

  it('commits a kelurahan when its Bimtek is closed, until the registry tells of its KIM', async () => {
    const [bimtekId, kimId] = [randomUUID(), randomUUID()];
    const closed: BimtekClosed = {
      type: 'BimtekClosed',
      data: {
        ...{ bimtekId, kecamatan: '18.72.02', heldOn: HELD_ON, attendingKelurahan: [KELURAHAN], attendees: 3 },
        minutes: { number: '489/1/2001', signedOn: HELD_ON, summary: 'Bimtek terlaksana' },
      },
    };
    const stream = `bimtek-${bimtekId}`;
    const stored = await bimtekCodec.encode(closed, { stream });
    await app.get(EventStore).append(stream, [{ ...stored, id: randomUUID(), metadata: RECORDED }], 'no_stream');
    const open = await waitUntil('it is committed', () => boardOf(bimtekId));
    expect(open).toMatchObject({ name: 'Banjarsari', dueOn: '2001-03-11', status: 'open', days: 10 });

    const id = randomUUID();
    const data = {
      ...{ kimId, name: 'KIM', level: 'KELURAHAN', wilayah: KELURAHAN, skId: randomUUID() },
      ...{ skNumber: '17/2001', decreedOn: '2001-02-14' },
    };
    const body = JSON.stringify({ specversion: '1.0', id, source: '/kim/registry', type: kimEstablished.type, data });
    const publication = { id, subject: eventSubject(kimEstablished.type), aggregate: kimId, body };
    await app.get(JetStreamPublisher).publishAll([publication]);
    const fulfilled = await waitUntil('it is fulfilled', async () => {
      const found = await boardOf(bimtekId);
      return found?.status === 'fulfilled' && found;
    });
    expect(fulfilled).toMatchObject({ kimId, fulfilledOn: '2001-02-14', days: 35 });
  });

  it('says how far the programme has come, of how many regions', async () => {
    const { kecamatan, kelurahan } = await answered(() => client().query(getProgrammeCoverage, {}, context));
    expect([kecamatan.total, kelurahan.total]).toEqual([5, 22]);
  });
});
