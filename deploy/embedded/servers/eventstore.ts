import { freePort } from '../free-port';
import { greets } from '../supervision/probes';
import type { Supervisor } from '../supervision/supervisor';
import { nodeProgram } from './node-program';

/** Runs `apps/eventstore` on a free port of 127.0.0.1. Returns its address, in the scheme of EventStoreDB's clients. */
export const startEventstore = async (
  supervisor: Supervisor,
  databaseUrl: string,
  env: NodeJS.ProcessEnv,
): Promise<string> => {
  const port = await freePort();
  await supervisor.run({
    ...nodeProgram('eventstore'),
    env: { ...env, DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: String(port) },
    ready: greets(port),
    alive: greets(port),
  });
  return `esdb://127.0.0.1:${port}?tls=false`;
};
