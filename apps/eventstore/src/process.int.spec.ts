import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { Database } from '@app/postgres';
import { collect, connect, consecutive, createDatabase, tested, testedEvents, type TestDatabase } from './testing';

/** The program as `npm run build` makes it. */
const MAIN = join(__dirname, '../../../dist/apps/eventstore/src/main.js');

jest.setTimeout(60_000);

let database: TestDatabase;
const children: ChildProcess[] = [];
const clients: EventStoreDBClient[] = [];

beforeEach(async () => {
  database = await createDatabase();
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
  await Promise.all(children.splice(0).map((child) => end(child, 'SIGKILL')));
  await database.drop();
});

interface LogLine {
  level: number;
  msg: string;
  port: number;
}

const start = () => {
  const env = { PATH: process.env.PATH, DATABASE_URL: database.url, PORT: '0' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return { child, lines: createInterface({ input: child.stdout }) };
};

/** Starts the program and connects to it when it listens. */
const serve = async () => {
  const { child, lines } = start();
  const [line] = (await once(lines, 'line')) as [string];
  const client = connect((JSON.parse(line) as LogLine).port);
  clients.push(client);
  return { child, client };
};

const end = async (child: ChildProcess, signal?: NodeJS.Signals): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  if (signal) child.kill(signal);
  const [code] = (await exited) as [number | null];
  return code;
};

describe('The process', () => {
  it('refuses to start where another one serves, in one clear line', async () => {
    const first = await serve();
    const { child, lines } = start();
    const output = collect(lines);
    expect(await end(child)).toBe(1);
    const printed = (await output).map((line) => (JSON.parse(line) as LogLine).msg);
    expect(printed).toEqual([expect.stringContaining('another process serves the event log of this database')]);
    expect(await first.client.appendToStream('kim-1', tested(1))).toMatchObject({ success: true });
  });

  it('stops on SIGTERM with status 0, after what it has accepted', async () => {
    const { child, client } = await serve();
    await client.appendToStream('kim-1', tested(1));
    const appended = client.appendToStream('kim-1', testedEvents(100));
    const subscription = client.subscribeToStream('kim-1', { fromRevision: 0n });
    subscription.on('error', () => undefined);
    await once(subscription, 'data');
    expect(await end(child, 'SIGTERM')).toBe(0);
    expect(await appended).toMatchObject({ nextExpectedRevision: 100n });
  });

  it('ends with status 1 when it loses the connection that holds the lock, and so cannot write any more', async () => {
    const { child } = await serve();
    const admin = new Database({ url: database.url, applicationName: 'eventstore-spec', maxConnections: 1 });
    await admin.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (
         select oid from pg_database where datname = current_database())`,
    );
    await admin.close();
    expect(await end(child)).toBe(1);
    expect((await serve()).child.exitCode).toBeNull();
  });

  it('that is killed has every acknowledged append once, and no gap', async () => {
    const acknowledged: { stream: string; id: string; revision: bigint }[] = [];
    let first = 0;
    for (let kill = 1; kill <= 2; kill++) {
      const { child, client } = await serve();
      const writers = Array.from({ length: 16 }, async (_, writer) => {
        const stream = `tested-${writer % 4}`;
        for (;;) {
          const event = tested(writer);
          const { nextExpectedRevision } = await client.appendToStream(stream, event);
          acknowledged.push({ stream, id: event.id, revision: nextExpectedRevision });
          if (acknowledged.length - first === 400) child.kill('SIGKILL');
        }
      });
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
      first = acknowledged.length;
    }

    const { client } = await serve();
    const events = (await collect(client.readAll())).flatMap(({ event }) => event ?? []);
    expect(events.map(({ position }) => position?.commit)).toEqual(consecutive(1n, events.length));
    const written = events.map(({ streamId, id, revision }) => `${streamId} ${revision} ${id}`);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(written).toEqual(
      expect.arrayContaining(acknowledged.map(({ stream, id, revision }) => `${stream} ${revision} ${id}`)),
    );
    for (const name of ['tested-0', 'tested-1', 'tested-2', 'tested-3']) {
      const revisions = events.filter(({ streamId }) => streamId === name).map(({ revision }) => revision);
      expect(revisions).toEqual(consecutive(0n, revisions.length));
    }
  });
});
