import { removeDataFolder, temporaryDataFolder } from '../../deploy/embedded/data-folder';
import { startStack } from '../../deploy/embedded/stack';

export interface OwnNats {
  url: string;
  /** Ends the broker without warning. It comes back at the same address, with what it had on disk. */
  kill(): void;
  stop(): Promise<void>;
}

/** A message broker for one spec file, so that its service is the only one that answers there. */
export const ownNats = async (): Promise<OwnNats> => {
  const { TEST_DATABASE_URL: DATABASE_URL, TEST_EVENTSTORE_URL: EVENTSTORE_URL, PATH } = process.env;
  const stack = await startStack({
    dataDir: temporaryDataFolder(),
    services: [],
    env: { DATABASE_URL, EVENTSTORE_URL, PATH },
  });
  const stop = async (): Promise<void> => {
    await stack.stop();
    removeDataFolder(stack.dataDir);
  };
  const kill = (): void => {
    const pid = stack.pid('nats');
    if (pid === undefined) throw new Error('The broker is not running');
    process.kill(pid, 'SIGKILL');
  };
  return { url: stack.natsUrl, kill, stop };
};
