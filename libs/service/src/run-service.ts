import { setTimeout } from 'node:timers/promises';
import { type INestApplication, Logger } from '@nestjs/common';
import { traceOf } from '@app/messaging';

/** How long what is under way may take to end after an error that nobody caught. */
const GRACE_MS = 10_000;

interface Service<Config, Application extends INestApplication> {
  readonly name: string;
  configure(): Config;
  create(config: Config): Promise<Application>;
  /** Begins to serve. */
  listen(application: Application, config: Config): Promise<unknown>;
}

/**
 * Runs an application until it is told to stop, and then ends with 0. One that cannot start says why in one line. After
 * an error that nobody caught its state is unknown: it is logged, what is under way is answered, and it ends with 1, so
 * that whoever supervises it starts it anew.
 */
export const runService = async <Config, Application extends INestApplication>(
  service: Service<Config, Application>,
): Promise<void> => {
  try {
    const config = service.configure();
    const application = await service.create(config);
    application.enableShutdownHooks(undefined, { useProcessExit: true });
    const lastResort = (error: unknown): void => void endAfter(error, application);
    process.once('uncaughtException', lastResort);
    process.once('unhandledRejection', lastResort);
    await service.listen(application, config);
  } catch (error) {
    process.stderr.write(
      `${service.name} cannot start: ${error instanceof Error ? error.message : 'unknown error'}\n`,
    );
    process.exit(1);
  }
};

const endAfter = async (error: unknown, application: INestApplication): Promise<void> => {
  // What follows from the first one changes nothing any more.
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => undefined);
  new Logger('process').fatal({ ...traceOf(error), msg: 'an error that nobody caught; the process ends' });
  await Promise.race([application.close().catch(() => undefined), setTimeout(GRACE_MS)]);
  process.exit(1);
};
