import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import { AccessDeniedError, EventStoreDBClient } from '@eventstore/db-client';
import { collect, startTestEventStore, tested, type TestEventStore } from './testing';

jest.setTimeout(60_000);

/** For localhost, made for these tests only. */
const CERTIFICATE = join(__dirname, 'tls.fixtures.crt');
const TLS = { TLS_CERT_FILE: CERTIFICATE, TLS_KEY_FILE: join(__dirname, 'tls.fixtures.key') };

const folder = mkdtempSync(join(tmpdir(), 'eventstore-tls-'));
const USERS_FILE = join(folder, 'users');
let store: TestEventStore;
const clients: EventStoreDBClient[] = [];

beforeAll(() => writeFileSync(USERS_FILE, 'registry:rahasia-1\ntraining:rahasia-2\n'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
  await store.close();
});

const connect = (user = '', scheme = 'esdb', ca = `&tlsCaFile=${CERTIFICATE}`) => {
  const client = EventStoreDBClient.connectionString(`${scheme}://${user}localhost:${store.port}?tls=true${ca}`);
  clients.push(client);
  return client;
};
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const allCalls = (client: EventStoreDBClient, options = {}) => [
  () => client.appendToStream('kim-1', tested(1), options),
  () => client.deleteStream('kim-1', options),
  () => client.tombstoneStream('kim-1', options),
  () => collect(client.readStream('kim-1', options)),
  () => collect(client.readAll(options)),
  () => collect(client.subscribeToAll(options)),
  () => collect(client.subscribeToStream('kim-1', options)),
];

describe('A store with a certificate', () => {
  it('is reached over TLS, by everyone', async () => {
    store = await startTestEventStore(TLS);
    for (const scheme of ['esdb', 'esdb+discover']) {
      const client = connect('', scheme);
      expect(await client.appendToStream('kim-1', tested(1))).toMatchObject({ success: true });
    }
    expect(await collect(connect().readStream('kim-1'))).toHaveLength(2);
  });

  it('is not reached by who does not know the certificate, nor without TLS', async () => {
    store = await startTestEventStore(TLS);
    expect(await failure(collect(connect('', 'esdb', '').readAll()))).toMatchObject({ code: status.UNAVAILABLE });
    expect(await failure(collect(store.client.readAll()))).toMatchObject({ code: status.UNAVAILABLE });
  });
});

describe('A store with users', () => {
  beforeEach(async () => {
    store = await startTestEventStore({ ...TLS, USERS_FILE });
  });

  it('serves those, whom the connection string or the call names', async () => {
    const client = connect('registry:rahasia-1@');
    await client.appendToStream('kim-1', tested(1));
    const credentials = { username: 'training', password: 'rahasia-2' };
    await connect().appendToStream('kim-1', tested(2), { credentials });
    await connect('registry:rahasia-1@', 'esdb+discover').appendToStream('kim-1', tested(3));
    expect(await collect(client.readStream('kim-1'))).toHaveLength(3);
  });

  it('refuses every call of nobody', async () => {
    for (const call of allCalls(connect())) {
      const error = await failure(call());
      expect(error).toBeInstanceOf(AccessDeniedError);
      expect(error).toMatchObject({ code: status.PERMISSION_DENIED });
    }
  });

  it('refuses every call with wrong credentials, given with the call or the connection', async () => {
    for (const [username, password] of [
      ['registry', 'rahasia-2'],
      ['nobody', 'rahasia-1'],
    ] as const) {
      const credentials = { username, password };
      const calls = [...allCalls(connect(), { credentials }), ...allCalls(connect(`${username}:${password}@`))];
      for (const call of calls) {
        const error = await failure(call());
        expect(error).toBeInstanceOf(AccessDeniedError);
        expect(error).toMatchObject({ code: status.UNAUTHENTICATED });
      }
    }
    const client = connect('registry:rahasia-1@');
    expect(await collect(client.readAll())).toEqual([]);
  });
});
