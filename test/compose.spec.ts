import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { gatewayConfig } from '../apps/gateway/src/gateway.config';
import { registryConfig } from '../apps/registry/src/registry.config';
import { trainingConfig } from '../apps/training/src/training.config';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly healthcheck?: object;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly build?: { readonly dockerfile: string };
  readonly restart: string;
  readonly mem_limit: string;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const DOCKERFILE = 'deploy/docker/Dockerfile';

/** What each service reads its environment with. */
const CONFIGS: Readonly<Record<string, (environment: NodeJS.ProcessEnv) => object>> = {
  gateway: gatewayConfig,
  registry: registryConfig,
  training: trainingConfig,
};

/** Apps that run embedded only: KurrentDB takes the place of our own event store. */
const NOT_IN_COMPOSE = ['eventstore'];

const read = (file: string): string => readFileSync(join(__dirname, '..', file), 'utf8');
const composeFile = read('docker-compose.yml');
const compose = parse(composeFile, { merge: true }) as Compose;
const services = Object.entries(compose.services);

/** `.env.example` with every gap filled in. */
const settings = new Map(
  [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value]) => [
    name,
    value || 'filled-in',
  ]),
);

/** As docker compose puts settings in. A name that `.env.example` does not explain stays as it is. */
const filledIn = (value: string | number): string =>
  String(value).replaceAll(/\$\{([A-Z_]+)[^}]*\}/g, (written, name: string) => settings.get(name) ?? written);

describe('docker-compose.yml', () => {
  it('runs every service of this repository', () => {
    const { projects } = JSON.parse(read('nest-cli.json')) as { projects: Record<string, { type: string }> };
    const apps = Object.keys(projects).filter((name) => projects[name]?.type === 'application');
    const ours = services.filter(([, { build }]) => build?.dockerfile === DOCKERFILE);
    expect(ours.map(([name]) => name).sort()).toEqual(apps.filter((name) => !NOT_IN_COMPOSE.includes(name)).sort());
    expect(ours.map(([, { command }]) => command)).toEqual(ours.map(([name]) => [`dist/apps/${name}/src/main.js`]));
  });

  it.each(Object.keys(CONFIGS))(
    'gives %s the environment that it asks for, and nothing that it does not know',
    (name) => {
      const given = Object.entries(compose.services[name]?.environment ?? {});
      const environment = Object.fromEntries(given.map(([variable, value]) => [variable, filledIn(value)]));
      const config = CONFIGS[name]?.(environment);
      expect(Object.keys(config ?? {})).toEqual(expect.arrayContaining(Object.keys(environment)));
    },
  );

  it('asks for no setting that .env.example does not explain, and that explains none in vain', () => {
    const asked = new Set([...composeFile.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    expect([...asked].sort()).toEqual([...settings.keys()].sort());
  });

  it('holds no secret', () => {
    const values = services.flatMap(([, { environment }]) => Object.entries(environment));
    const passwords = values.flatMap(([name, value]) => {
      const [, inUrl] = /:\/\/\w+:(.*)@/.exec(String(value)) ?? [];
      return name.endsWith('PASSWORD') ? [String(value)] : inUrl ? [inUrl] : [];
    });
    expect(passwords.length).toBeGreaterThan(5);
    for (const password of passwords) expect(password).toMatch(/^"?\$\{\w+:\?[^}]+\}"?$/);
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\$\{\w+:\?[^}]+\}$/);
  });

  it.each(services)('runs %s from a pinned image, within bounds, checked and restarted', (_name, service) => {
    expect(service.image).toMatch(/^[\w/]+:\d+(\.\d+)*(-\w+)?$/);
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.restart).toBe('unless-stopped');
    if (!service.build) expect(service.healthcheck).toBeDefined();
  });

  it('lets nobody in but through the gateway, from this machine', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['gateway']);
    expect(compose.services['gateway']?.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it('mounts what there is', () => {
    const sources = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => filledIn(volume).split(':')[0]),
    );
    const folders = sources.filter((source) => source?.startsWith('.'));
    expect(folders.filter((folder) => !existsSync(join(__dirname, '..', folder ?? '')))).toEqual([]);
  });

  it('names the image after the version', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(compose.services['registry']?.image).toBe(`kim:${version}`);
  });
});

describe('The servers that compose sets up', () => {
  it.each(['DATABASE_URL', 'KEYS_URL'])('have the database and the owner of %s', (variable) => {
    const { username, pathname } = new URL(filledIn(compose.services['registry']?.environment[variable] ?? ''));
    expect(pathname).toBe(`/${username}`);
    expect(read('deploy/docker/postgres/create-databases.sh')).toMatch(new RegExp(`^create ${username} "\\$`, 'm'));
  });

  it.each(Object.keys(CONFIGS))('know %s as a user of the message broker that reads its own replies only', (name) => {
    expect(read('deploy/docker/nats.conf')).toMatch(/^include \.\/users\.conf$/m);
    const users = read('deploy/nats/users.conf').split('user:').slice(1);
    const user = users.find((lines) => lines.trimStart().startsWith(`${name}\n`)) ?? '';
    expect(user).toContain(`password: $NATS_${name.toUpperCase()}_PASSWORD`);
    expect([...user.matchAll(/_INBOX_\w+/g)].map(([inbox]) => inbox)).toEqual([`_INBOX_${name}`]);
  });
});

describe('The image', () => {
  const lines = read(DOCKERFILE).split('\n');
  const runtime = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('is built from a pinned Node', () => {
    const bases = lines.filter((line) => line.startsWith('FROM '));
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    for (const base of bases) expect(base).toMatch(/^FROM node:\d+-bookworm-slim( AS \w+)?$/);
    expect(engines.node).toBe(`>=${/node:(\d+)/.exec(bases[0] ?? '')?.[1]}.19`);
  });

  it('runs without root, answers a health check and stops when it is told to', () => {
    expect(runtime).toContain('USER node');
    expect(runtime).toContain('STOPSIGNAL SIGTERM');
    expect(runtime.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });

  it('copies what there is, and what .dockerignore lets through', () => {
    const copies = lines.filter((line) => /^COPY (?!--from)/.test(line));
    const sources = copies.flatMap((line) => line.split(' ').slice(1, -1));
    const letThrough = read('.dockerignore').split('\n');
    expect(letThrough).toContain('*');
    expect(sources.filter((source) => !existsSync(join(__dirname, '..', source)))).toEqual([]);
    expect(sources.filter((source) => !letThrough.includes(`!${source}`))).toEqual([]);
  });
});
