import { removeDataFolder } from '../../deploy/embedded/data-folder';
import { PREPARED } from '../chaos/prepared-data-folder';

export default async (): Promise<void> => {
  await globalThis.testStack.stop();
  removeDataFolder(globalThis.testStack.dataDir);
  const prepared = process.env[PREPARED];
  if (prepared) removeDataFolder(prepared);
};
