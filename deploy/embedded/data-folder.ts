import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';

/** The folder's one true path, by which its processes and its lock are known. Made when it is not there. */
export const openDataFolder = (path: string): string => {
  mkdirSync(path, { recursive: true });
  return realpathSync(path);
};

/** For a demo or a test. Others may pass through it, as PostgreSQL's system user has to, but not look into it. */
export const temporaryDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kim-'));
  chmodSync(folder, 0o711);
  return realpathSync(folder);
};

/** Removes the folder and PostgreSQL's files, which may have had to be put elsewhere. Its stack must have stopped. */
export const removeDataFolder = (dataDir: string): void => {
  const postgres = join(dataDir, 'postgres');
  if (existsSync(postgres)) rmSync(realpathSync(postgres), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
};

/**
 * Keeps a second launcher from the folder. The lock is a name in Linux's abstract socket namespace, because the kernel
 * gives it back in the moment that its holder dies, however it dies. Returns the release.
 */
export const lockDataFolder = async (dataDir: string): Promise<() => void> => {
  if (process.platform !== 'linux')
    throw new CannotStart('The embedded stack needs Linux; elsewhere use docker compose');
  const lock = createServer((visitor) => visitor.destroy()).listen(lockOf(dataDir));
  try {
    await once(lock, 'listening');
  } catch {
    throw new CannotStart(
      `${dataDir} is in use by a running stack: stop that one, or set KIM_DATA_DIR to another folder`,
    );
  }
  lock.unref();
  return () => lock.close();
};

/** Whether a launcher runs on the folder. */
export const isInUse = async (dataDir: string): Promise<boolean> => {
  const visitor = connect(lockOf(dataDir));
  try {
    await once(visitor, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    visitor.destroy();
  }
};

const lockOf = (dataDir: string): string => `\0kim-${createHash('sha256').update(dataDir).digest('hex')}`;
