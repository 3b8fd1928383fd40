import { CannotStart } from './cannot-start';
import { lockDataFolder, openDataFolder } from './data-folder';
import { freePort, isFree } from './free-port';
import { secretsOf } from './secrets';
import { createDatabases, type Databases } from './servers/databases';
import { startEventstore } from './servers/eventstore';
import { startNats } from './servers/nats';
import { startPostgres } from './servers/postgres';
import { type ServiceName, servicePlans } from './services';
import { type Backoff, DEFAULT_BACKOFF } from './supervision/backoff';
import { keepLogs, type Log } from './supervision/logs';
import { endLeftovers } from './supervision/run-records';
import { Supervisor } from './supervision/supervisor';

export interface StackOptions {
  /** Made when it is not there. */
  dataDir: string;
  /** Of the gateway. A free one when absent. */
  port?: number;
  /** Sees each line that a process writes, beside the files in `<data>/logs`. */
  log?: Log;
  /** EVENTSTORE_URL, NATS_URL and DATABASE_URL name servers to use instead of our own; the rest the processes inherit. */
  env?: NodeJS.ProcessEnv;
  /** All when absent. What tests the ground below the services wants none. */
  services?: readonly ServiceName[];
  /** Breaks off the start, which then rejects. */
  signal?: AbortSignal;
  backoff?: Backoff;
}

/** Where the parts of a running stack are. */
export interface Addresses {
  /** The gateway's base URL. */
  url: string;
  natsUrl: string;
  eventstoreUrl: string;
  /** The PostgreSQL server, for somebody who may create databases. */
  databaseUrl: string;
  databases: Databases;
}

export interface Stack extends Addresses {
  dataDir: string;
  /** The process of a service, or of `postgres`, `nats`, `eventstore`; undefined while it is not running. */
  pid(name: string): number | undefined;
  /** Stops all in reverse order and lets go of the data folder. */
  stop(): Promise<void>;
}

/** Starts the whole system on this machine and resolves when every part is ready. Throws `CannotStart` when it cannot. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { log = () => undefined, backoff = DEFAULT_BACKOFF, signal } = options;
  const dataDir = openDataFolder(options.dataDir);
  const unlock = await lockDataFolder(dataDir);
  const supervisor = new Supervisor({ dataDir, log: keepLogs(dataDir, log), backoff });
  const stop = () => supervisor.stop().finally(unlock);
  const breakOff = () => void supervisor.stop();
  signal?.addEventListener('abort', breakOff);
  try {
    const addresses = await startAll(supervisor, options);
    return { ...addresses, dataDir, pid: (name) => supervisor.pid(name), stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    signal?.removeEventListener('abort', breakOff);
  }
};

const startAll = async (supervisor: Supervisor, options: StackOptions): Promise<Addresses> => {
  const { dataDir } = supervisor.supervision;
  const { EVENTSTORE_URL, NATS_URL, DATABASE_URL, ...inherited } = options.env ?? process.env;
  const leftovers = await endLeftovers(dataDir);
  if (leftovers.length > 0) supervisor.tell(`ended what an earlier start had left running: ${leftovers.join(', ')}`);
  const publicPort = options.port ?? (await freePort());
  if (!(await isFree(publicPort))) throw new CannotStart(`Port ${publicPort} is in use: set PORT to another`);

  const [natsUrl, databaseUrl] = await Promise.all([
    NATS_URL ?? startNats(supervisor, inherited['PATH'] ?? ''),
    DATABASE_URL ?? startPostgres(supervisor),
  ]);
  const databases = await createDatabases(databaseUrl);
  const eventstoreUrl = EVENTSTORE_URL ?? (await startEventstore(supervisor, databases.eventstore, inherited));
  const surroundings = { databases, natsUrl, eventstoreUrl, publicPort, secrets: secretsOf(dataDir) };
  const plans = await servicePlans(surroundings, inherited, options.services);
  await Promise.all(plans.map((plan) => supervisor.run(plan)));
  return { url: `http://127.0.0.1:${publicPort}`, natsUrl, eventstoreUrl, databaseUrl, databases };
};
