import { temporaryDataFolder } from '../../deploy/embedded/data-folder';
import { type Stack, startStack } from '../../deploy/embedded/stack';

declare global {
  /** Jest's way to hand something from its setup to its teardown. */
  var testStack: Stack;
}

/** Starts PostgreSQL, nats-server and the event store once for all tests that need them. */
export default async (): Promise<void> => {
  const { PATH } = process.env;
  const stack = await startStack({ dataDir: temporaryDataFolder(), services: [], env: { PATH, LOG_LEVEL: 'warn' } });
  process.env['TEST_DATABASE_URL'] = stack.databaseUrl;
  process.env['TEST_NATS_URL'] = stack.natsUrl;
  process.env['TEST_EVENTSTORE_URL'] = stack.eventstoreUrl;
  globalThis.testStack = stack;
};
