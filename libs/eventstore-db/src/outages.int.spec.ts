import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import {
  type sendUnaryData,
  Server,
  ServerCredentials,
  type ServerWritableStream,
  type ServiceDefinition,
  status,
} from '@grpc/grpc-js';
import { AppendOutcomeUnknown, Unavailable } from '@app/event-sourcing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { EventStoreDb } from './eventstore-db';
import { following, notes, numbers, readAll } from './log.fixtures';

/** The event store as `npm run build` makes it. */
const MAIN = join(__dirname, '../../../dist/apps/eventstore/src/main.js');

jest.setTimeout(60_000);

const isUnknown = (outcome: PromiseSettledResult<unknown>): boolean =>
  outcome.status === 'rejected' && outcome.reason instanceof AppendOutcomeUnknown;

describe('While the event store is away', () => {
  let database: ThrowAwayDatabase;
  let server: ChildProcess;
  let port = 0;
  let store: EventStoreDb;

  const listening = async (child: ChildProcess): Promise<number | undefined> => {
    if (!child.stdout) return undefined;
    const exited = once(child, 'exit').then(() => undefined);
    const line = once(createInterface({ input: child.stdout }), 'line').then(
      ([text]) => JSON.parse(String(text)) as object,
    );
    const said = await Promise.race([line, exited]);
    return said && 'port' in said ? Number(said.port) : undefined;
  };
  /** At the same port as before. A start is refused while PostgreSQL still sees the process that was killed. */
  const start = async (): Promise<void> => {
    port = await waitUntil('the store listens', () => {
      const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, PORT: String(port) };
      server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      return listening(server);
    });
  };
  const kill = async (): Promise<void> => {
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  };

  beforeAll(async () => {
    database = await throwAwayDatabase();
    await start();
    store = new EventStoreDb({
      url: `esdb://127.0.0.1:${port}?tls=false`,
      recordedBy: 'spec@0.1.0',
      timeoutMs: 3_000,
    });
  });
  afterAll(async () => {
    store.onApplicationShutdown();
    await kill();
    await database.drop();
  });

  const works = () =>
    waitUntil('the store answers again', () =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );

  it('reads and appends say so, and work again after it is back', async () => {
    await store.append('note-1', notes('note-1', 0, 2), 'no_stream');
    await kill();
    await expect(readAll(store, 'note-1')).rejects.toThrow(Unavailable);
    await expect(store.append('note-1', notes('note-1', 2, 1), 1n)).rejects.toThrow(AppendOutcomeUnknown);
    await expect(store.ping()).rejects.toMatchObject({ kind: 'unavailable', code: 'store_unavailable' });
    await start();
    await works();
    await store.append('note-1', notes('note-1', 2, 1), 1n);
    expect(numbers(await readAll(store, 'note-1'))).toEqual([0, 1, 2]);
  });

  it('whoever follows is told, and goes on from where it was', async () => {
    await store.append('follow-1', notes('follow-1', 0, 2), 'no_stream');
    const before = following(store, { categories: ['follow'] });
    await waitUntil('it has caught up', () => before.events().length >= 2);
    await kill();
    await expect(before.ended).rejects.toThrow(Unavailable);
    await expect(following(store, { categories: ['follow'] }).ended).rejects.toThrow(Unavailable);
    await start();
    await works();
    const after = following(store, { categories: ['follow'], after: before.batches.at(-1)?.position ?? 0n });
    await store.append('follow-1', notes('follow-1', 2, 1), 1n);
    await waitUntil('the later event came', () => after.events().length >= 1);
    await after.stop();
    expect(numbers(after.events())).toEqual([2]);
  });

  it('every one of many appends under way is told that its outcome is unknown', async () => {
    await works();
    await store.append('crowd-0', notes('crowd-0', 0, 1), 'no_stream');
    server.kill('SIGSTOP');
    const streams = Array.from({ length: 300 }, () => `crowd-${randomUUID()}`);
    const appends = streams.map((stream) => store.append(stream, notes(stream, 0, 20), 'no_stream'));
    const outcomes = Promise.allSettled(appends);
    await Promise.race(appends).catch(() => undefined);
    await kill();
    expect((await outcomes).filter(isUnknown)).toHaveLength(appends.length);
    await start();
    await works();
    for (const stream of streams.slice(0, 30)) await store.append(stream, notes(stream, 0, 20), 'no_stream');
    for (const stream of streams.slice(0, 30)) expect(await readAll(store, stream)).toHaveLength(20);
  });
});

/** Two ways to be there and to give no answer: as a socket, and as a server of the protocol. */
describe.each([
  ['a connection that is accepted and then silent', silentSocket],
  ['a store that takes every call and answers none', muteStore],
])('With %s', (_, open) => {
  let silence: Silence;
  let store: EventStoreDb;
  beforeEach(async () => {
    silence = await open();
    store = new EventStoreDb({
      url: `esdb://127.0.0.1:${silence.port}?tls=false`,
      recordedBy: 'spec@0.1.0',
      timeoutMs: 200,
    });
  });
  afterEach(async () => {
    store.onApplicationShutdown();
    await silence.close();
  });

  it('an append has an unknown outcome', async () => {
    const appends = Array.from({ length: 50 }, (__, number) =>
      store.append(`note-${number}`, notes('n', 0, 1), 'no_stream'),
    );
    expect((await Promise.allSettled(appends)).filter(isUnknown)).toHaveLength(appends.length);
  });

  it('an append is sent although many before it have no answer', async () => {
    const append = (number: number) => store.append(`note-${number}`, notes('n', 0, 1), 'no_stream');
    await Promise.allSettled(Array.from({ length: 15 }, (__, number) => append(number)));
    const later = append(15).catch((error: unknown) => error);
    await silence.wasAsked(16);
    expect(await later).toBeInstanceOf(AppendOutcomeUnknown);
  });

  it('a read gives up and leaves nothing open', async () => {
    const read = expect(readAll(store, 'note-1')).rejects.toThrow(Unavailable);
    await silence.wasAsked();
    await read;
    await silence.isLeftAlone();
  });

  it('whoever wants to follow is told, and leaves nothing open', async () => {
    const { ended } = following(store, { categories: ['note'] });
    await silence.wasAsked();
    await expect(ended).rejects.toThrow(Unavailable);
    await silence.isLeftAlone();
  });

  it('whoever wants to follow may change their mind', async () => {
    const follower = following(store, { categories: ['note'] });
    await silence.wasAsked();
    await follower.stop();
    await silence.isLeftAlone();
  });
});

describe('With a cluster', () => {
  const nodes: Node[] = [];
  let store: EventStoreDb;
  afterEach(() => {
    store.onApplicationShutdown();
    for (const node of nodes.splice(0)) node.close();
  });

  it('whoever reads looks for another node after one that fails in a way after which the library would not', async () => {
    let isBroken = true;
    const broken = await nodeThat((call) => call.emit('error', { code: status.INTERNAL, details: 'broken' }));
    const sound = await nodeThat((call) => call.end());
    const cluster = await gossipOf(() => (isBroken ? broken.port : sound.port));
    nodes.push(broken, sound, cluster);
    store = new EventStoreDb({
      url: `esdb+discover://127.0.0.1:${cluster.port}?tls=false`,
      recordedBy: 'spec@0.1.0',
    });
    await expect(store.ping()).rejects.toThrow(Unavailable);
    isBroken = false;
    await expect(store.ping()).resolves.toBeUndefined();
  });
});

interface Node {
  readonly port: number;
  close(): void;
}

const served = async (server: Server): Promise<Node> => {
  const port = await promisify(server.bindAsync.bind(server))('127.0.0.1:0', ServerCredentials.createInsecure());
  return { port, close: () => server.forceShutdown() };
};

const nodeThat = (read: (call: ServerWritableStream<unknown, unknown>) => unknown): Promise<Node> => {
  const server = new Server();
  server.addService({ read: StreamsService.read }, { read });
  return served(server);
};

/** Says where the one node is that leads. */
const gossipOf = (leader: () => number): Promise<Node> => {
  const server = new Server();
  server.addService(GossipService, {
    read: (_: unknown, callback: sendUnaryData<ClusterInfo>) => {
      const place = new EndPoint().setAddress('127.0.0.1').setPort(leader());
      const member = new MemberInfo().setIsAlive(true).setState(MemberInfo.VNodeState.LEADER).setHttpEndPoint(place);
      callback(null, new ClusterInfo().setMembersList([member]));
    },
  });
  return served(server);
};

interface Silence {
  readonly port: number;
  /** So many calls were sent to it. */
  wasAsked(times?: number): Promise<unknown>;
  /** Every call that it took was cancelled. */
  isLeftAlone(): Promise<unknown>;
  close(): Promise<void>;
}

async function silentSocket(): Promise<Silence> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    // A socket cannot tell one call from another.
    wasAsked: () => waitUntil('somebody connects', () => sockets.length > 0),
    isLeftAlone: () => Promise.resolve(),
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await promisify(server.close.bind(server))();
    },
  };
}

async function muteStore(): Promise<Silence> {
  const server = new Server();
  const open = new Set<object>();
  let taken = 0;
  const mute = (call: { on(name: 'cancelled', listener: () => void): unknown }) => {
    taken += 1;
    open.add(call);
    call.on('cancelled', () => open.delete(call));
  };
  const service = StreamsService as unknown as ServiceDefinition;
  server.addService(service, Object.fromEntries(Object.keys(service).map((method) => [method, mute])));
  const listen = promisify(server.bindAsync.bind(server));
  return {
    port: await listen('127.0.0.1:0', ServerCredentials.createInsecure()),
    wasAsked: (times = 1) => waitUntil('somebody calls', () => taken >= times),
    isLeftAlone: () => waitUntil('the call was cancelled', () => open.size === 0),
    close: () => Promise.resolve(server.forceShutdown()),
  };
}
