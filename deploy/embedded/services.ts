import { join } from 'node:path';
import { freePort } from './free-port';
import type { Secrets } from './secrets';
import type { Databases } from './servers/databases';
import { nodeProgram } from './servers/node-program';
import { answersOk } from './supervision/probes';
import type { ProcessPlan } from './supervision/process-plan';
import { AUDIENCE, ISSUER } from './tokens';

/** What the services of a stack may need to be told. */
export interface Surroundings {
  databases: Databases;
  natsUrl: string;
  eventstoreUrl: string;
  secrets: Secrets;
  /** Where the gateway is reached; the other services answer their health checks on ports of no interest to anybody. */
  publicPort: number;
}

interface Service {
  name: string;
  /** The variable that names the port on which it answers `GET /health/ready`. */
  portVariable: 'PORT' | 'HEALTH_PORT';
  /** What it is told beside HOST and its port. */
  env(surroundings: Surroundings): Record<string, string>;
}

/** They start together and stop one by one from the last, the edge first. */
const SERVICES = [
  {
    name: 'registry',
    portVariable: 'HEALTH_PORT',
    env: ({ databases, natsUrl, eventstoreUrl, secrets }) => ({
      EVENTSTORE_URL: eventstoreUrl,
      NATS_URL: natsUrl,
      DATABASE_URL: databases.registry,
      KEYS_URL: databases.keys,
      KEYS_MASTER_KEY_FILE: secrets.masterKeyFile,
      CITY_DIR: join(__dirname, '../city/metro'),
    }),
  },
  {
    name: 'gateway',
    portVariable: 'PORT',
    env: ({ natsUrl, secrets }) => ({
      NATS_URL: natsUrl,
      TOKEN_JWKS: secrets.jwksFile,
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
    }),
  },
] as const satisfies readonly Service[];

export type ServiceName = (typeof SERVICES)[number]['name'];

/** How to run the services, all of them unless some are named. `inherited` is what they find in their environment anyway. */
export const servicePlans = (
  surroundings: Surroundings,
  inherited: NodeJS.ProcessEnv,
  names: readonly ServiceName[] = SERVICES.map(({ name }) => name),
): Promise<ProcessPlan[]> =>
  Promise.all(
    SERVICES.filter(({ name }) => names.includes(name)).map(async ({ name, portVariable, env }) => {
      const port = name === 'gateway' ? surroundings.publicPort : await freePort();
      return {
        ...nodeProgram(name),
        env: { ...inherited, ...env(surroundings), HOST: '127.0.0.1', [portVariable]: String(port) },
        ready: answersOk(`http://127.0.0.1:${port}/health/ready`),
      };
    }),
  );
