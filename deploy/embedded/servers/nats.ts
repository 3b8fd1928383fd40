import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port';
import { writePrivateFile } from '../private-file';
import { passwordOf } from '../secrets';
import { greets } from '../supervision/probes';
import type { Supervisor } from '../supervision/supervisor';
import { natsServer } from './nats-server';

/** Who may do what, for Docker Compose too. */
const USERS_FILE = join(__dirname, '../../nats/users.conf');
const USERS = ['operator', 'gateway', 'registry', 'training'] as const;

/** The message broker's address for each of its users. The operator may do everything. */
export type NatsUrls = Record<(typeof USERS)[number], string>;

/** One address for everybody: of a server whose users are somebody else's concern. */
export const sharedNatsUrl = (url: string): NatsUrls => perUser(() => url);

/** Runs nats-server with JetStream on a free port of 127.0.0.1. */
export const startNats = async (supervisor: Supervisor, path: string): Promise<NatsUrls> => {
  const { dataDir } = supervisor.supervision;
  const folder = join(dataDir, 'nats');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const command = await natsServer(path, (line) => supervisor.tell(line));
  const port = await freePort();
  const config = join(folder, 'nats-server.conf');
  writePrivateFile(config, configuration(port, folder));
  const passwords = perUser((user) => passwordOf(dataDir, `nats-${user}`));
  await supervisor.run({
    name: 'nats',
    command,
    args: ['--config', config],
    env: environment(passwords),
    ready: greets(port),
    alive: greets(port),
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
  });
  return perUser((user) => `nats://${user}:${passwords[user]}@127.0.0.1:${port}`);
};

const perUser = (make: (user: keyof NatsUrls) => string): NatsUrls =>
  Object.fromEntries(USERS.map((user) => [user, make(user)])) as NatsUrls;

/** In quotes, or nats-server would take a password of digits for a number. */
const environment = (passwords: NatsUrls): NodeJS.ProcessEnv =>
  Object.fromEntries(USERS.map((user) => [`NATS_${user.toUpperCase()}_PASSWORD`, `"${passwords[user]}"`]));

const configuration = (port: number, folder: string): string => `
server_name: kim
host: 127.0.0.1
port: ${port}
jetstream { store_dir: ${JSON.stringify(folder)} }

${readFileSync(USERS_FILE, 'utf8')}`;
