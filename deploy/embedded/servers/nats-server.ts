import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CannotStart } from '../cannot-start';
import { SHARED_FOLDER } from './system-user';

const APT_COPY = join(SHARED_FOLDER, 'nats-server');
const PROGRAM = 'usr/sbin/nats-server';
/** Another apt may be at work, as it is after boot, and lets nobody else read the lists of packages meanwhile. */
const TRIES = 5;
const PAUSE_MS = 3_000;
const run = promisify(execFile);

/** The nats-server on the path, or where packages put it, or one that apt fetches now when the launcher is root. */
export const natsServer = async (path: string, tell: (line: string) => void): Promise<string> => {
  const folders = [...path.split(':'), '/usr/sbin', '/usr/local/bin', join(APT_COPY, dirname(PROGRAM))];
  const known = folders.map((folder) => join(folder, 'nats-server')).find((file) => existsSync(file));
  if (known) return known;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new CannotStart('nats-server is missing: install it (Debian, Ubuntu: sudo apt-get install nats-server)');
  tell('nats-server is missing: fetching it with apt, once');
  return fetchWithApt(APT_COPY);
};

/**
 * Takes the program out of Debian's package, into `folder`, without installing the package: that would also start a
 * system service with a port and a configuration of its own.
 */
export const fetchWithApt = async (folder: string): Promise<string> => {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(`${folder}.draft-`);
  try {
    await download(draft);
    const [archive = ''] = readdirSync(draft);
    await run('dpkg-deb', ['--extract', join(draft, archive), join(draft, 'files')]);
    renameSync(join(draft, 'files'), folder);
  } catch (error) {
    const [reason] = (error as Error).message.trim().split('\n').reverse();
    throw new CannotStart(`nats-server could not be fetched, install it (apt-get install nats-server): ${reason}`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return join(folder, PROGRAM);
};

/** Downloads the package into the folder. Asks for fresh lists only when it does not work with those that are there. */
const download = async (folder: string): Promise<void> => {
  const apt = (...args: string[]) =>
    run('apt-get', ['--option', 'APT::Sandbox::User=root', ...args], { cwd: folder });
  for (let failures = 0; ;) {
    try {
      if (failures > 0) await apt('update');
      await apt('download', 'nats-server');
      return;
    } catch (error) {
      failures += 1;
      if (failures === TRIES) throw error;
      if (failures > 1) await delay(PAUSE_MS);
    }
  }
};
