import pino from 'pino';
import { loadConfig } from './eventstore.config';
import { startEventStore } from './server';

const logger = pino({ name: 'eventstore' });

const run = async (): Promise<void> => {
  const eventStore = await startEventStore(loadConfig(process.env), logger);
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
    logger.fatal({ err: error }, `The event store cannot go on: ${String(error)}`);
    process.exit(1);
  },
);
