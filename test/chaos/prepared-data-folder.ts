import { execFileSync } from 'node:child_process';
import { temporaryDataFolder } from '../../deploy/embedded/data-folder';

/** Names a data folder whose stack has stopped, to be copied. Set by `test/support/global-setup.ts`. */
export const PREPARED = 'TEST_PREPARED_DATA_FOLDER';

/**
 * A temporary data folder for a stack of its own. Within the tests PostgreSQL's files are in it already, a copy of those
 * that were made once for all: that is a tenth of the work. Elsewhere it is empty.
 */
export const preparedDataFolder = (): string => {
  const folder = temporaryDataFolder();
  const prepared = process.env[PREPARED];
  if (prepared) execFileSync('cp', ['--archive', `${prepared}/.`, folder]); // Keeps PostgreSQL's files its user's own.
  return folder;
};
