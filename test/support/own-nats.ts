import { removeDataFolder, temporaryDataFolder } from '../../deploy/embedded/data-folder';
import { startStack } from '../../deploy/embedded/stack';

/** A message broker for one spec file, so that its service is the only one that answers there. */
export const ownNats = async (): Promise<{ url: string; stop(): Promise<void> }> => {
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
  return { url: stack.natsUrl, stop };
};
