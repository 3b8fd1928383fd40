import { once } from 'node:events';
import { connect as connectSocket, createServer, type AddressInfo } from 'node:net';
import { binaryEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { connect, createDatabase, startTestEventStore } from './testing';

jest.setTimeout(120_000);

/** Far more events than a client buffers, and more bytes than the server may. */
const EVENTS = 600;
const EVENT_BYTES = 60_000;
const AT_ONCE = 20;

/** A way to PostgreSQL that counts what comes back. */
const countingProxy = async (url: string) => {
  const { hostname, port } = new URL(url);
  let bytes = 0;
  const server = createServer((socket) => {
    const upstream = connectSocket(Number(port), hostname);
    upstream.on('data', (chunk) => (bytes += chunk.length));
    for (const end of [socket, upstream]) end.on('error', () => undefined);
    socket.pipe(upstream).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxied = Object.assign(new URL(url), { port: (server.address() as AddressInfo).port });
  return { url: proxied.href, bytes: () => bytes, close: () => server.close() };
};

const readToTheEnd = async (client: EventStoreDBClient) => {
  let count = 0;
  for await (const { event } of client.readAll()) if (event) count++;
  return count;
};

it('Readers and subscribers that do not take what they asked for are not read ahead for', async () => {
  const database = await createDatabase();
  const proxy = await countingProxy(database.url);
  const store = await startTestEventStore({ DATABASE_URL: proxy.url });
  const large = () => binaryEvent({ type: 'Large', data: new Uint8Array(EVENT_BYTES) });
  const appendAll = async () => {
    for (let appended = 0; appended < EVENTS; appended += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, () => store.client.appendToStream('large-1', large())));
  };
  const bytesFor = async (work: () => Promise<void>) => {
    const before = proxy.bytes();
    await work();
    return proxy.bytes() - before;
  };
  const live = connect(store.port);
  const caughtUp = live.subscribeToStream('large-1');
  await once(caughtUp, 'caughtUp');
  const whileAppended = await bytesFor(appendAll);
  const readAll = async () => expect(await readToTheEnd(store.client)).toBe(EVENTS);
  const whole = await bytesFor(readAll);
  expect(whileAppended).toBeLessThan(0.5 * whole);

  const slow = Array.from({ length: 3 }, () => connect(store.port));
  const [reader, subscriber, ofStream] = slow as [EventStoreDBClient, EventStoreDBClient, EventStoreDBClient];
  const withSlowReaders = await bytesFor(async () => {
    const unread = [reader.readAll(), subscriber.subscribeToAll(), ofStream.subscribeToStream('large-1')];
    for (const events of unread) {
      await once(events, 'readable');
      events.read(); // one, and no more
    }
    // Meanwhile another one reads the log again and again: had the slow ones been read for, it would have been by then.
    for (let time = 0; time < 3; time++) await readAll();
  });
  expect(withSlowReaders - 3 * whole).toBeLessThan(1.5 * whole);

  await Promise.all([live, ...slow].map((client) => client.dispose()));
  await store.close();
  proxy.close();
  await database.drop();
});
