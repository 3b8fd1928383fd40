import { execFileSync, spawnSync } from 'node:child_process';
import { CannotStart } from '../cannot-start';
import type { SystemUser } from '../supervision/process-plan';

/** Where the launcher, when it is root, keeps what other system users have to reach. */
export const SHARED_FOLDER = '/var/lib/kim';

/** PostgreSQL refuses to run as root, and a user of its own keeps its files from every other program. */
const NAME = 'kim-postgres';

/** The system user that runs PostgreSQL when the launcher is root; undefined when the launcher is not. */
export const postgresUser = (): SystemUser | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const known = lookUp();
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  const made = lookUp();
  if (made) return made;
  throw new CannotStart(`PostgreSQL does not run as root, and "useradd ${NAME}" failed: run as another user`);
};

/** Whether this user passes the shell's `test` on a path, every folder above it included. */
export const can = (user: SystemUser, test: '-x' | '-w', path: string): boolean =>
  spawnSync('/bin/sh', ['-c', `test ${test} "$0"`, path], { ...user, cwd: '/' }).status === 0;

const lookUp = (): SystemUser | undefined => {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
};
