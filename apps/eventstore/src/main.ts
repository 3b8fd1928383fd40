import pino from 'pino';
import { eventStoreConfig } from './eventstore.config';
import { startEventStore } from './server';

const logger = pino({ name: 'eventstore' });

const run = async (): Promise<void> => {
  const config = eventStoreConfig();
  logger.level = config.LOG_LEVEL;
  const eventStore = await startEventStore(config, logger);
  const signal = new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  const reason = await Promise.race([signal, eventStore.lost]);
  if (reason instanceof Error) throw reason;
  logger.info({ signal: reason }, 'stopping');
  await eventStore.stop();
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    logger.fatal(
      { err: error },
      `The event store cannot go on: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exit(1);
  },
);
