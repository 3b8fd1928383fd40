import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Readable by its owner only. Readers see the old content or the new, never a part, whenever the writer is killed. */
export const writePrivateFile = (path: string, content: string): void => renameSync(draft(path, content), path);

/** The file's content; made first when it is not there. Two who make it at the same time read the same content. */
export const readOrMake = (path: string, make: () => string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const written = draft(path, make());
  try {
    linkSync(written, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  rmSync(written);
  return readFileSync(path, 'utf8');
};

const draft = (path: string, content: string): string => {
  const file = `${path}.${randomBytes(6).toString('hex')}.draft`;
  writeFileSync(file, content, { mode: 0o600, flush: true });
  return file;
};
