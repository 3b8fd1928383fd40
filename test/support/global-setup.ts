import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@app/postgres';
import { removeDataFolder, temporaryDataFolder } from '../../deploy/embedded/data-folder';
import { type Stack, startStack } from '../../deploy/embedded/stack';
import { PREPARED, preparedDataFolder } from '../chaos/prepared-data-folder';
import { temporaryFiles } from './temporary-files';

declare global {
  /** Jest's way to hand something from its setup to its teardown. */
  var testStack: Stack;
}

const { PATH } = process.env;

/** Starts PostgreSQL, nats-server and the event store once for all tests that need them. */
export default async (): Promise<void> => {
  const folder = temporaryFiles();
  if (folder !== undefined) process.env['TMPDIR'] = folder;
  await prepareDataFolder();
  const env = { PATH, LOG_LEVEL: 'warn' };
  const stack = await startStack({ dataDir: preparedDataFolder(), services: [], env });
  await trustTheMachine(stack.databaseUrl);
  process.env['TEST_DATABASE_URL'] = stack.databaseUrl;
  process.env['TEST_NATS_URL'] = stack.natsUrl;
  process.env['TEST_EVENTSTORE_URL'] = stack.eventstoreUrl;
  globalThis.testStack = stack;
};

/** Has PostgreSQL make its files and our databases, which takes seconds, for every stack that a test starts. */
const prepareDataFolder = async (): Promise<void> => {
  const dataDir = temporaryDataFolder();
  const nobody = { NATS_URL: 'nats://127.0.0.1:1', EVENTSTORE_URL: 'esdb://127.0.0.1:1' };
  const stack = await startStack({ dataDir, services: [], env: { PATH, ...nobody } });
  await stack.stop();
  for (const folder of ['logs', 'run']) rmSync(join(dataDir, folder), { recursive: true });
  // Where PostgreSQL's files had to be put elsewhere, a copy would be another link to the same files.
  if (lstatSync(join(dataDir, 'postgres')).isSymbolicLink()) removeDataFolder(dataDir);
  else process.env[PREPARED] = dataDir;
};

/** No spec kills this PostgreSQL, so what it has is not lost when it is only with the kernel. */
const trustTheMachine = async (url: string): Promise<void> => {
  const database = new Database({ url, applicationName: 'global-setup', maxConnections: 1 });
  await database.query('alter system set fsync = off');
  await database.query('select pg_reload_conf()');
  await database.close();
};
