import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Nats } from '@app/messaging';
import { Database } from '@app/postgres';
import { processesOf } from '../../test/support/processes';
import { standInCheckout } from '../../test/support/checkout';
import { waitUntil } from '../../test/support/wait-until';
import { removeDataFolder, temporaryDataFolder } from './data-folder';
import { passwordOf } from './secrets';
import { postgresUser } from './servers/system-user';
import { type Stack, startStack } from './stack';
import { greets } from './supervision/probes';

jest.setTimeout(120_000);

const { TEST_DATABASE_URL, TEST_NATS_URL, TEST_EVENTSTORE_URL } = process.env;

/** Runs what `ask` says on one connection of its own. */
const query = async (url: string, sql: string): Promise<unknown[]> => {
  const database = new Database({ url, applicationName: 'spec', maxConnections: 1 });
  try {
    return await database.query(sql);
  } finally {
    await database.close();
  }
};

describe('The embedded stack', () => {
  const dataDir = temporaryDataFolder();
  let stack: Stack;
  /** What has to be undone at the end, however the tests went. */
  const undo: (() => unknown)[] = [];

  /** Its own PostgreSQL and nats-server, without anything above them. */
  const start = () =>
    startStack({ dataDir, services: [], env: { PATH: process.env['PATH'], EVENTSTORE_URL: TEST_EVENTSTORE_URL } });

  beforeAll(async () => {
    stack = await start();
  });
  afterAll(async () => {
    await stack.stop();
    removeDataFolder(dataDir);
    for (const step of undo.toReversed()) await step();
  });

  it('gives each part a database of its own, on a PostgreSQL that syncs and is reached from this machine only', async () => {
    const names = await query(
      stack.databaseUrl,
      `select datname from pg_database where datname like 'kim%' order by 1`,
    );
    expect(names).toEqual([
      { datname: 'kim_eventstore' },
      { datname: 'kim_keys' },
      { datname: 'kim_registry' },
      { datname: 'kim_training' },
    ]);
    const [{ ...settings }] = (await query(
      stack.databases.registry,
      `select current_database() as name, current_setting('fsync') as fsync, current_setting('listen_addresses') as listens`,
    )) as [object];
    expect(settings).toEqual({ name: 'kim_registry', fsync: 'on', listens: '127.0.0.1' });
  });

  it('lets the user of one database into no other, and makes nobody but the operator a superuser', async () => {
    for (const [name, url] of Object.entries<string>({ ...stack.databases })) {
      const [user] = await query(
        url,
        `select current_user as name, rolsuper or rolcreatedb or rolcreaterole as powerful
         from pg_roles where rolname = current_user`,
      );
      expect(user).toEqual({ name: `kim_${name}`, powerful: false });
      for (const other of ['kim_registry', 'kim_training', 'kim_keys', 'kim_eventstore', 'postgres', 'template1']) {
        const elsewhere = Object.assign(new URL(url), { pathname: `/${other}` }).href;
        if (other !== `kim_${name}`)
          await expect(query(elsewhere, 'select 1')).rejects.toThrow(`permission denied for database "${other}"`);
      }
    }
  });

  it('lets a service read its own replies and nobody else’s', async () => {
    const url = Object.assign(new URL(stack.natsUrl), {
      username: 'gateway',
      password: passwordOf(dataDir, 'nats-gateway'),
    });
    const gateway = new Nats({ url: url.href, name: 'gateway' });
    undo.push(() => gateway.close());
    const connection = await gateway.whenConnected();
    const refusal = (subject: string) =>
      new Promise<string | undefined>((refused) => {
        connection.subscribe(subject, { callback: (error) => refused(error?.message) });
        void connection
          .flush()
          .then(() => connection.flush())
          .then(() => refused(undefined));
      });
    expect(await refusal('_INBOX_gateway.>')).toBeUndefined();
    expect(await refusal('_INBOX_registry.>')).toContain('Permissions Violation');
    expect(await refusal('kim.registry.>')).toContain('Permissions Violation');
  });

  it('refuses whoever does not have the generated password', async () => {
    const stranger = Object.assign(new URL(stack.databaseUrl), { password: 'guess' }).href;
    await expect(query(stranger, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('brings PostgreSQL back at the same address with what it had committed', async () => {
    await query(stack.databases.keys, 'create table kept as select 42 as answer');
    const before = stack.pid('postgres') ?? 0;
    process.kill(before, 'SIGKILL');
    await waitUntil('another PostgreSQL runs', () => ![before, undefined].includes(stack.pid('postgres')));
    const rows = await waitUntil('it answers', () =>
      query(stack.databases.keys, 'table kept').catch(() => undefined),
    );
    expect(rows).toEqual([{ answer: 42 }]);
  });

  it('brings nats-server back at the same address', async () => {
    const before = stack.pid('nats') ?? 0;
    process.kill(before, 'SIGKILL');
    await waitUntil('another nats-server runs', () => ![before, undefined].includes(stack.pid('nats')));
    await waitUntil('it answers', greets(Number(new URL(stack.natsUrl).port)));
  });

  it('starts again although a stranger was given the pid of its PostgreSQL', async () => {
    await stack.stop();
    const sleeper = spawn('/bin/sleep', ['600'], { ...postgresUser(), cwd: '/', stdio: 'ignore' });
    undo.push(() => sleeper.kill('SIGKILL'));
    await once(sleeper, 'spawn');
    const cluster = join(dataDir, 'postgres/cluster');
    writeFileSync(join(cluster, 'postmaster.pid'), `${sleeper.pid}\n${cluster}\n`);
    stack = await start();
    expect(await query(stack.databases.keys, 'table kept')).toEqual([{ answer: 42 }]);
  });

  it('hands the tables of an older data folder, where all was the superuser’s, over to their users', async () => {
    const keys = Object.assign(new URL(stack.databaseUrl), { pathname: '/kim_keys' }).href;
    await query(keys, 'alter table kept owner to kim');
    await query(keys, 'alter database kim_keys owner to kim');
    await expect(query(stack.databases.keys, 'table kept')).rejects.toThrow('permission denied');
    await stack.stop();
    stack = await start();
    expect(await query(stack.databases.keys, 'table kept')).toEqual([{ answer: 42 }]);
  });

  it('starts nothing that it is given', async () => {
    const other = temporaryDataFolder();
    undo.push(() => removeDataFolder(other));
    const given = await startStack({
      dataDir: other,
      services: [],
      env: { DATABASE_URL: TEST_DATABASE_URL, NATS_URL: TEST_NATS_URL, EVENTSTORE_URL: TEST_EVENTSTORE_URL },
    });
    undo.push(() => given.stop());
    expect(processesOf(other).size).toBe(0);
    expect(given).toMatchObject({ natsUrl: TEST_NATS_URL, eventstoreUrl: TEST_EVENTSTORE_URL });
    expect(await query(given.databases.registry, 'select current_database() as name')).toEqual([
      { name: 'kim_registry' },
    ]);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('runs from a checkout that only root can reach, and says where PostgreSQL is then', async () => {
    const checkout = standInCheckout({ closed: true });
    undo.push(() => rmSync(checkout, { recursive: true }));
    const closedDataDir = join(checkout, '.data');
    const program = `
      const { startStack } = require('${checkout}/dist/deploy/embedded/stack.js');
      startStack({ dataDir: '${closedDataDir}', services: [] }).then(async (stack) => {
        process.stdout.write(stack.databases.registry);
        process.once('SIGTERM', () => stack.stop());
      });`;
    const env = { PATH: process.env['PATH'], NATS_URL: TEST_NATS_URL, EVENTSTORE_URL: TEST_EVENTSTORE_URL };
    const launcher = spawn(process.execPath, ['--eval', program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    undo.push(() => launcher.kill('SIGTERM'));
    const [url] = (await Promise.race([once(launcher.stdout, 'data'), once(launcher, 'exit')])) as unknown[];
    expect(await query(String(url), 'select current_database() as name')).toEqual([{ name: 'kim_registry' }]);

    const place = realpathSync(join(closedDataDir, 'postgres'));
    expect(lstatSync(join(closedDataDir, 'postgres')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(closedDataDir, 'logs/launcher.log'), 'utf8')).toContain(`its files are in ${place}\n`);
    expect([...processesOf(closedDataDir).values()]).toEqual([
      expect.stringMatching(/^\/var\/lib\/kim\/postgresql-/),
    ]);

    launcher.kill('SIGTERM');
    await once(launcher, 'exit');
    removeDataFolder(closedDataDir);
    expect(() => lstatSync(place)).toThrow('ENOENT');
  });
});
