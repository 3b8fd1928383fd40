import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { RpcClient, RpcServer } from '@app/messaging';
import { ownNats } from '../../../test/support/own-nats';
import { throwAwayDatabase } from '../../../test/support/throw-away-database';
import { registryConfig } from './registry.config';
import { RegistryModule } from './registry.module';

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
  const compiled = await Test.createTestingModule({ imports: [RegistryModule.forRoot(config)] }).compile();
  const app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.connectMicroservice({ strategy: app.get(RpcServer) }, { inheritAppConfig: true });
  await app.startAllMicroservices();
  await app.init();

  const stop = async (): Promise<void> => {
    await app.close();
    await Promise.all([readModels.drop(), keys.drop()]);
    await nats.stop();
    rmSync(secrets, { recursive: true });
  };
  return { app, client: app.get(RpcClient), readModels, keys, natsUrl: nats.url, stop };
};
