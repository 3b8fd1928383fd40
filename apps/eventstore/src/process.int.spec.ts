import { once } from 'node:events';
import { connect as connectSocket, createServer, type AddressInfo, type Socket } from 'node:net';
import { Database } from '@app/postgres';
import { waitUntil } from '../../../test/support/wait-until';
import { exitOf, Programs, type LogLine, type Program } from './process.fixtures';
import { collect, consecutive, createDatabase, tested, testedEvents, type TestDatabase } from './testing';

jest.setTimeout(120_000);

let database: TestDatabase;
let admin: Database;
let environment: { DATABASE_URL: string };
const programs = new Programs();

beforeEach(async () => {
  database = await createDatabase();
  admin = new Database({ url: database.url, applicationName: 'eventstore-spec', maxConnections: 1 });
  environment = { DATABASE_URL: database.url };
});
afterEach(async () => {
  await programs.end();
  await admin.close();
  await database.drop();
});

const serve = () => programs.serve(environment);
/** The sessions that hold the log. */
const holders = () =>
  admin.query<{ pid: number; beat: Date }>(
    `select pid, query_start as beat from pg_stat_activity join pg_locks using (pid) where locktype = 'advisory'
     and database = (select oid from pg_database where datname = current_database())`,
  );
/** What the program prints until it ends. */
const printed = async ({ lines }: Program): Promise<string[]> =>
  (await collect(lines)).map((line) => (JSON.parse(line) as LogLine).msg);

describe('The process', () => {
  it('refuses to start where another one serves, in one clear line', async () => {
    const first = await serve();
    const second = programs.start(environment);
    expect(await printed(second)).toEqual([
      'The event store cannot go on: another process serves the event log of this database',
    ]);
    expect(await exitOf(second.child)).toBe(1);
    expect(await first.client.appendToStream('kim-1', tested(1))).toMatchObject({ success: true });
  });

  it('stops on SIGTERM with status 0, after what it has accepted', async () => {
    const { child, client } = await serve();
    await client.appendToStream('kim-1', tested(1));
    const appended = client.appendToStream('kim-1', testedEvents(100));
    const subscription = client.subscribeToStream('kim-1', { fromRevision: 0n });
    subscription.on('error', () => undefined);
    await once(subscription, 'data');
    expect(await exitOf(child, 'SIGTERM')).toBe(0);
    expect(await appended).toMatchObject({ nextExpectedRevision: 100n });
  });

  it('ends with status 1 when it loses the connection that holds the lock, and so cannot write any more', async () => {
    const { child } = await serve();
    for (const { pid } of await holders()) await admin.query(`select pg_terminate_backend($1)`, [pid]);
    expect(await exitOf(child)).toBe(1);
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

  it('that stands still loses the log to another one, and cannot write when it wakes up', async () => {
    const first = await serve();
    await first.client.appendToStream('kim-1', testedEvents(2));
    first.child.kill('SIGSTOP');
    const pending = first.client.appendToStream('kim-1', tested(3)).then(
      () => 'acknowledged',
      () => 'not acknowledged',
    );
    await waitUntil('PostgreSQL has ended its session', async () => (await holders()).length === 0);
    const second = await serve();
    await second.client.appendToStream('kim-1', tested(4), { expectedRevision: 1n });

    first.child.kill('SIGCONT');
    expect(await exitOf(first.child)).toBe(1);
    expect(await pending).toBe('not acknowledged');
    await second.client.appendToStream('kim-1', tested(5), { expectedRevision: 2n });
    const events = (await collect(second.client.readAll())).map(({ event }) => event);
    expect(events.map((event) => event?.position?.commit)).toEqual(consecutive(1n, 4));
    expect(events.map((event) => event?.revision)).toEqual(consecutive(0n, 4));
  });

  it('keeps the log while nobody writes', async () => {
    const { client } = await serve();
    await client.appendToStream('kim-1', tested(1));
    const seen = new Set<number | undefined>();
    await waitUntil('its session has shown three signs of life', async () => {
      const [holder] = await holders();
      return seen.add(holder?.beat.getTime()).size > 3;
    });
    expect(seen).not.toContain(undefined);
  });

  it('says in one line that PostgreSQL is away, when it starts', async () => {
    const program = programs.start({ DATABASE_URL: 'postgres://kim:secret@localhost:1/kim' });
    const lines = await printed(program);
    expect(lines).toEqual([
      expect.stringMatching(/^The event store cannot go on: PostgreSQL does not answer: connect ECONNREFUSED .+:1$/),
    ]);
    expect(lines.join()).not.toContain('secret');
    expect(await exitOf(program.child)).toBe(1);
  });

  it('says in one line that PostgreSQL went away, while it serves', async () => {
    const sockets = new Set<Socket>();
    const { hostname, port } = new URL(database.url);
    const proxy = createServer((socket) => {
      const upstream = connectSocket(Number(port), hostname);
      for (const end of [socket, upstream]) sockets.add(end.on('error', () => undefined));
      socket.pipe(upstream).pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const throughProxy = Object.assign(new URL(database.url), { port: (proxy.address() as AddressInfo).port });
    const program = await programs.serve({ DATABASE_URL: throughProxy.href });
    await program.client.appendToStream('kim-1', tested(1));

    proxy.close();
    for (const socket of sockets) socket.destroy();
    const lines = await printed(program);
    expect(lines).toEqual([
      expect.stringMatching(
        /^The event store cannot go on: the connection to PostgreSQL that holds the log is lost: .+/,
      ),
    ]);
    expect(await exitOf(program.child)).toBe(1);
  });
});
