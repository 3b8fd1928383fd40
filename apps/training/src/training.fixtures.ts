import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Nats, RpcServer } from '@app/messaging';
import { ownNats } from '../../../test/support/own-nats';
import { PatientClient } from '../../../test/support/patient-client';
import { throwAwayDatabase } from '../../../test/support/throw-away-database';
import { trainingConfig } from './training.config';
import { TrainingModule } from './training.module';

/** What training asks of the registry, as it was asked. */
export interface Asked {
  readonly subject: string;
  readonly data: Record<string, unknown>;
  readonly stamp?: Record<string, unknown>;
  readonly context?: Record<string, unknown>;
}

/**
 * Stands in for the registry, which is another service: writes down what it is asked, and answers in its terms. Everybody
 * has the same name, but for those in `names`.
 */
const registryOn = async (url: string) => {
  const nats = new Nats({ url, name: 'registry' });
  const connection = await nats.whenConnected();
  const asked: Asked[] = [];
  const byNik = new Map<unknown, unknown>();
  const names = new Map<string, string | undefined>();
  const notFound = { kind: 'not_found', code: 'person_not_found', message: 'There is no such person', fields: [] };
  const answers: Record<string, (request: Omit<Asked, 'subject'>) => object> = {
    'kim.registry.people.identify.v1': ({ data }) => ({ data }),
    'kim.registry.person.register.v1': ({ data: { personId, nik } }) => {
      byNik.set(nik, personId);
      return { data: { id: personId, revision: '0', position: '0' } };
    },
    'kim.registry.person.find-by-nik.v1': ({ data: { nik } }) =>
      byNik.has(nik) ? { data: { personId: byNik.get(nik), wilayah: '18.72.05.1001' } } : { problem: notFound },
    'kim.registry.people.read.v1': ({ data }) => ({
      data: {
        people: (data['personIds'] as string[]).map((personId) => ({
          personId,
          name: names.has(personId) ? names.get(personId) : 'Contoh Satu',
        })),
      },
    }),
  };
  for (const [subject, answer] of Object.entries(answers))
    connection.subscribe(subject, {
      callback: (_error, message) => {
        const request = message.json<Omit<Asked, 'subject'>>();
        asked.push({ subject, ...request });
        message.respond(JSON.stringify(answer(request)));
      },
    });
  await connection.flush();
  return { asked, names, stop: () => nats.onApplicationShutdown() };
};

/** The whole training service in this process, with a database and a message broker of its own. */
export const startTraining = async () => {
  const nats = await ownNats();
  const registry = await registryOn(nats.url);
  const training = await startTrainingOn(nats.url);
  const stop = async (): Promise<void> => {
    await training.stop();
    await registry.stop();
    await nats.stop();
  };
  return { ...training, asked: registry.asked, names: registry.names, stop };
};

/** The same, on the message broker of a registry. */
export const startTrainingOn = async (natsUrl: string) => {
  const readModels = await throwAwayDatabase();
  const secrets = mkdtempSync(join(tmpdir(), 'kim-secrets-'));
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(secrets, 'signing.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const config = trainingConfig({
    EVENTSTORE_URL: process.env['TEST_EVENTSTORE_URL'],
    NATS_URL: natsUrl,
    DATABASE_URL: readModels.url,
    SIGNING_KEY_FILE: join(secrets, 'signing.pem'),
    PUBLIC_URL: 'https://kim.example',
    CITY_DIR: join(__dirname, '../../../deploy/city/metro'),
    LOG_LEVEL: 'silent',
  });
  const compiled = await Test.createTestingModule({ imports: [TrainingModule.forRoot(config)] }).compile();
  const app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.connectMicroservice({ strategy: app.get(RpcServer) }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.init();
  const stop = async (): Promise<void> => {
    await app.close();
    await readModels.drop();
    rmSync(secrets, { recursive: true });
  };
  return { app, client: new PatientClient(app.get(Nats)), readModels, stop };
};
