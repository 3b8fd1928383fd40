import { CannotStart } from './cannot-start';
import { lockDataFolder, openDataFolder } from './data-folder';
import { freePort, isFree } from './free-port';
import { passwordOf, secretsOf } from './secrets';
import { recordEnvironment } from './service-environment';
import { createDatabases, type Databases } from './servers/databases';
import { startEventstore } from './servers/eventstore';
import { sharedNatsUrl, startNats } from './servers/nats';
import { startPostgres } from './servers/postgres';
import {
  ALL_SERVICES,
  environmentOf,
  type Instance,
  instancesOf,
  type ServiceName,
  servicePlan,
  type Surroundings,
} from './services';
import { type Backoff, DEFAULT_BACKOFF } from './supervision/backoff';
import { DEFAULT_LIVENESS } from './supervision/liveness';
import { keepLogs, type Log } from './supervision/logs';
import { endLeftovers } from './supervision/run-records';
import { Supervisor } from './supervision/supervisor';

export interface StackOptions {
  /** Made when it is not there. */
  dataDir: string;
  /** Of the gateway, the first of several. A free one when absent. */
  port?: number;
  /** Sees each line that a process writes, beside the files in `<data>/logs`. */
  log?: Log;
  /**
   * EVENTSTORE_URL, NATS_URL and DATABASE_URL name servers to use instead of our own, PUBLIC_URL says where the public
   * reaches the gateway; the rest the processes inherit.
   */
  env?: NodeJS.ProcessEnv;
  /** All when absent. What tests the ground below the services wants none. */
  services?: readonly ServiceName[];
  /** How many processes each service has: one where nothing is said. */
  instances?: Partial<Record<ServiceName, number>>;
  /** Breaks off the start, which then rejects. */
  signal?: AbortSignal;
  backoff?: Backoff;
}

/** Where the parts of a running stack are. */
export interface Addresses {
  /** The gateway's base URL; of several that of the first. */
  url: string;
  /** Of all gateways. */
  urls: readonly string[];
  /** By name of the instance, where it says how it is: `/health/ready`, `/health/live`. */
  healthUrls: Readonly<Record<string, string>>;
  /** By name of the instance, where it tells its metrics. */
  metricsUrls: Readonly<Record<string, string>>;
  /** For somebody who may do everything there. */
  natsUrl: string;
  eventstoreUrl: string;
  /** The PostgreSQL server, for somebody who may create databases. */
  databaseUrl: string;
  databases: Databases;
}

export interface Stack extends Addresses {
  dataDir: string;
  /** `postgres`, `nats`, `eventstore` and the services, `registry` or `registry-1` and on, in the order of their start. */
  processes: readonly string[];
  /** Undefined while the process is not running. */
  pid(name: string): number | undefined;
  /** Resolves when every process is ready, after whatever happened to it. */
  whenReady(): Promise<void>;
  /** Stops one process in order, starts it again at the same address, and resolves when it is ready. */
  restart(name: string): Promise<void>;
  /** Stops all in reverse order and lets go of the data folder. */
  stop(): Promise<void>;
}

/** Starts the whole system on this machine and resolves when every part is ready. Throws `CannotStart` when it cannot. */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { log = () => undefined, backoff = DEFAULT_BACKOFF, signal } = options;
  const dataDir = openDataFolder(options.dataDir);
  const unlock = await lockDataFolder(dataDir);
  const supervisor = new Supervisor({ dataDir, log: keepLogs(dataDir, log), backoff, liveness: DEFAULT_LIVENESS });
  const stop = () => supervisor.stop().finally(unlock);
  const breakOff = () => void supervisor.stop();
  signal?.addEventListener('abort', breakOff);
  try {
    const addresses = await startAll(supervisor, options);
    return {
      ...addresses,
      dataDir,
      processes: supervisor.names,
      pid: (name) => supervisor.pid(name),
      whenReady: () => supervisor.whenReady(),
      restart: (name) => supervisor.restart(name),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    signal?.removeEventListener('abort', breakOff);
  }
};

const startAll = async (supervisor: Supervisor, options: StackOptions): Promise<Addresses> => {
  const { dataDir } = supervisor.supervision;
  const { EVENTSTORE_URL, NATS_URL, DATABASE_URL, PUBLIC_URL, ...inherited } = options.env ?? process.env;
  const leftovers = await endLeftovers(dataDir);
  if (leftovers.length > 0) supervisor.tell(`ended what an earlier start had left running: ${leftovers.join(', ')}`);
  const publicPort = options.port ?? (await freePort());
  if (!(await isFree(publicPort))) throw new CannotStart(`Port ${publicPort} is in use: set PORT to another`);

  const [natsUrls, databaseUrl] = await Promise.all([
    NATS_URL ? sharedNatsUrl(NATS_URL) : startNats(supervisor, inherited['PATH'] ?? ''),
    DATABASE_URL ?? startPostgres(supervisor),
  ]);
  const databases = await createDatabases(
    databaseUrl,
    DATABASE_URL ? undefined : (name) => passwordOf(dataDir, `database-${name}`),
  );
  const eventstoreUrl = EVENTSTORE_URL ?? (await startEventstore(supervisor, databases.eventstore, inherited));
  const publicUrl = PUBLIC_URL ?? `http://127.0.0.1:${publicPort}`;
  const surroundings = { databases, natsUrls, eventstoreUrl, secrets: secretsOf(dataDir), publicUrl };
  const instances = await startServices(supervisor, surroundings, { ...options, env: inherited, port: publicPort });
  const urls = instances.filter(({ service }) => service === 'gateway').map(addressOf);
  const [url = `http://127.0.0.1:${publicPort}`] = urls;
  const healthUrls = Object.fromEntries(instances.map((instance) => [instance.name, addressOf(instance)]));
  const metricsUrls = Object.fromEntries(
    instances.map(({ name, metricsPort }) => [name, `http://127.0.0.1:${metricsPort}/metrics`]),
  );
  return { url, urls, healthUrls, metricsUrls, natsUrl: natsUrls.operator, eventstoreUrl, databaseUrl, databases };
};

const addressOf = ({ port }: Instance): string => `http://127.0.0.1:${port}`;

const startServices = async (
  supervisor: Supervisor,
  surroundings: Surroundings,
  { services = ALL_SERVICES, instances = {}, env = {}, port }: StackOptions,
): Promise<Instance[]> => {
  const { dataDir } = supervisor.supervision;
  for (const name of ALL_SERVICES)
    recordEnvironment(dataDir, name, services.includes(name) ? environmentOf(name, surroundings) : undefined);
  const started = await Promise.all(
    services.map((name) => instancesOf(name, instances[name] ?? 1, name === 'gateway' ? port : undefined)),
  );
  const all = started.flat();
  await Promise.all(all.map((instance) => supervisor.run(servicePlan(instance, surroundings, env))));
  return all;
};
