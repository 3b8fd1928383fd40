import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Problem } from '@app/event-sourcing';
import { Nats, RpcServer } from '@app/messaging';
import { ownNats } from '../../../test/support/own-nats';
import { PatientClient } from '../../../test/support/patient-client';
import { throwAwayDatabase } from '../../../test/support/throw-away-database';
import { registryConfig } from './registry.config';
import { RegistryModule } from './registry.module';

/**
 * What a client comes to that asks again, with the same key, as long as it is told to: `done`, or the code of a refusal. Of
 * fifty that want the same thing at once, on a slow machine, some are told so.
 */
export const insisted = async (ask: () => Promise<unknown>): Promise<string> => {
  for (;;) {
    try {
      await ask();
      return 'done';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.kind !== 'conflict' && error.kind !== 'unavailable') return error.code;
    }
  }
};

/** The whole registry in this process, with databases and a message broker of its own. */
export const startRegistry = async () => {
  const nats = await ownNats();
  const [readModels, keys] = [await throwAwayDatabase(), await throwAwayDatabase()];
  const secrets = mkdtempSync(join(tmpdir(), 'kim-secrets-'));
  writeFileSync(join(secrets, 'master.key'), randomBytes(32).toString('base64'));
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(secrets, 'signing.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const config = registryConfig({
    EVENTSTORE_URL: process.env['TEST_EVENTSTORE_URL'],
    NATS_URL: nats.url,
    DATABASE_URL: readModels.url,
    KEYS_URL: keys.url,
    KEYS_MASTER_KEY_FILE: join(secrets, 'master.key'),
    SK_SIGNING_KEY_FILE: join(secrets, 'signing.pem'),
    PUBLIC_URL: 'https://kim.example',
    CITY_DIR: join(__dirname, '../../../deploy/city/metro'),
    LOG_LEVEL: 'silent',
  });
  const serve = async (): Promise<NestFastifyApplication> => {
    const compiled = await Test.createTestingModule({ imports: [RegistryModule.forRoot(config)] }).compile();
    const started = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    started.connectMicroservice({ strategy: started.get(RpcServer) }, { inheritAppConfig: true });
    await started.startAllMicroservices();
    await started.init();
    return started;
  };

  let app = await serve();
  /** Ends it, and starts another that knows nothing but what is stored. */
  const restart = async (): Promise<void> => {
    await app.close();
    app = await serve();
  };
  const stop = async (): Promise<void> => {
    await app.close();
    await Promise.all([readModels.drop(), keys.drop()]);
    await nats.stop();
    rmSync(secrets, { recursive: true });
  };
  return {
    get app() {
      return app;
    },
    get client() {
      return new PatientClient(app.get(Nats));
    },
    ...{ readModels, keys, natsUrl: nats.url, restart, stop },
  };
};
