import { removeDataFolder } from '../../deploy/embedded/data-folder';

export default async (): Promise<void> => {
  await globalThis.testStack.stop();
  removeDataFolder(globalThis.testStack.dataDir);
};
