import { join } from 'node:path';
import { freePort } from './free-port';
import type { Secrets } from './secrets';
import type { Databases } from './servers/databases';
import type { NatsUrls } from './servers/nats';
import { nodeProgram } from './servers/node-program';
import { answersOk } from './supervision/probes';
import type { ProcessPlan } from './supervision/process-plan';
import { AUDIENCE, ISSUER } from './tokens';

/** What the services of a stack may need to be told. */
export interface Surroundings {
  databases: Databases;
  natsUrls: NatsUrls;
  eventstoreUrl: string;
  secrets: Secrets;
  /** Where the public reaches the gateway. */
  publicUrl: string;
}

export type ServiceName = 'registry' | 'training' | 'gateway';

interface Service {
  /** The variable that names the port on which it answers `GET /health/live` and `/health/ready`. */
  portVariable: 'PORT' | 'HEALTH_PORT';
  /** The variable that names the port of `GET /metrics`, where the public reaches the other one. */
  metricsPortVariable?: 'METRICS_PORT';
  /** What it is told beside HOST and its port. */
  env(surroundings: Surroundings): Record<string, string>;
}

const CITY_DIR = join(__dirname, '../city/metro');

/** They start together and stop one by one from the last, the edge first. */
const SERVICES: Record<ServiceName, Service> = {
  registry: {
    portVariable: 'HEALTH_PORT',
    env: ({ databases, natsUrls, eventstoreUrl, secrets, publicUrl }) => ({
      EVENTSTORE_URL: eventstoreUrl,
      NATS_URL: natsUrls.registry,
      DATABASE_URL: databases.registry,
      KEYS_URL: databases.keys,
      KEYS_MASTER_KEY_FILE: secrets.masterKeyFile,
      SK_SIGNING_KEY_FILE: secrets.signingKeyFile,
      PUBLIC_URL: publicUrl,
      CITY_DIR,
    }),
  },
  training: {
    portVariable: 'HEALTH_PORT',
    env: ({ databases, natsUrls, eventstoreUrl, secrets, publicUrl }) => ({
      EVENTSTORE_URL: eventstoreUrl,
      NATS_URL: natsUrls.training,
      DATABASE_URL: databases.training,
      SIGNING_KEY_FILE: secrets.signingKeyFile,
      PUBLIC_URL: publicUrl,
      CITY_DIR,
    }),
  },
  gateway: {
    portVariable: 'PORT',
    metricsPortVariable: 'METRICS_PORT',
    env: ({ natsUrls, secrets }) => ({
      NATS_URL: natsUrls.gateway,
      TOKEN_JWKS: secrets.jwksFile,
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
    }),
  },
};

export const ALL_SERVICES = Object.keys(SERVICES) as ServiceName[];

/** One process of a service. */
export interface Instance {
  service: ServiceName;
  /** `registry`; of several `registry-1`, `registry-2`. */
  name: string;
  port: number;
  /** Where it tells its metrics; the same, where it has no public. */
  metricsPort: number;
}

/** The instances of a service. The first one listens on the port that is given, if any. */
export const instancesOf = async (service: ServiceName, count: number, firstPort?: number): Promise<Instance[]> => {
  const ports = [firstPort ?? (await freePort())];
  while (ports.length < count) ports.push(await freePort());
  const metricsPortOf = (port: number) => (SERVICES[service].metricsPortVariable ? freePort() : port);
  return Promise.all(
    ports.map(async (port, index) => ({
      service,
      name: count === 1 ? service : `${service}-${index + 1}`,
      port,
      metricsPort: await metricsPortOf(port),
    })),
  );
};

/** What a service is told by this stack, but for where it listens. */
export const environmentOf = (service: ServiceName, surroundings: Surroundings): Record<string, string> =>
  SERVICES[service].env(surroundings);

/** Read models that were dropped are first built again, from the whole log. */
const READY_WITHIN_MS = 30 * 60_000;

/** How to run an instance. `inherited` is what it finds in its environment anyway. */
export const servicePlan = (
  { service, name, port, metricsPort }: Instance,
  surroundings: Surroundings,
  inherited: NodeJS.ProcessEnv,
): ProcessPlan => {
  const { portVariable, metricsPortVariable } = SERVICES[service];
  const ports = {
    [portVariable]: String(port),
    ...(metricsPortVariable && { [metricsPortVariable]: String(metricsPort) }),
  };
  return {
    ...nodeProgram(service, name),
    env: { ...inherited, ...environmentOf(service, surroundings), HOST: '127.0.0.1', ...ports },
    ready: answersOk(`http://127.0.0.1:${port}/health/ready`),
    alive: answersOk(`http://127.0.0.1:${port}/health/live`),
    readyWithinMs: READY_WITHIN_MS,
  };
};
