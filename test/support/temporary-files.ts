import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';

/** More than all that the tests keep at one time. */
const ENOUGH_BYTES = 6 * 2 ** 30;

/**
 * Where tests put their databases, unless TMPDIR says: in memory, where there is enough of it. They make and remove many
 * files, for which some file systems need most of the time that the tests take.
 */
export const temporaryFiles = (): string | undefined => process.env['TMPDIR'] ?? (isRoomy() ? MEMORY : undefined);

const isRoomy = (): boolean => {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, freemem()) >= ENOUGH_BYTES;
  } catch {
    return false;
  }
};
