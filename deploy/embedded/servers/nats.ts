import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port';
import { writePrivateFile } from '../private-file';
import { acceptsConnections } from '../supervision/probes';
import type { Supervisor } from '../supervision/supervisor';
import { natsServer } from './nats-server';

/** Runs nats-server with JetStream on a free port of 127.0.0.1. Returns its address. */
export const startNats = async (supervisor: Supervisor, path: string): Promise<string> => {
  const folder = join(supervisor.supervision.dataDir, 'nats');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const command = await natsServer(path, (line) => supervisor.tell(line));
  const port = await freePort();
  const config = join(folder, 'nats-server.conf');
  writePrivateFile(config, configuration(port, folder));
  await supervisor.run({
    name: 'nats',
    command,
    args: ['--config', config],
    env: {},
    ready: acceptsConnections(port),
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
  });
  return `nats://127.0.0.1:${port}`;
};

/** nats-server's own format, of which JSON is a part. */
const configuration = (port: number, folder: string): string =>
  JSON.stringify({ server_name: 'kim', host: '127.0.0.1', port, jetstream: { store_dir: folder } }, undefined, 2);
