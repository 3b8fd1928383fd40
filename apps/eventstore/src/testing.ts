import { randomUUID } from 'node:crypto';
import {
  EventStoreDBClient,
  jsonEvent,
  type AllStreamSubscription,
  type StreamSubscription,
} from '@eventstore/db-client';
import { Database } from '@app/postgres';
import pino from 'pino';
import { eventStoreConfig } from './eventstore.config';
import { startEventStore } from './server';

/** A database of one's own on the PostgreSQL of the test run. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

export const createDatabase = async (): Promise<TestDatabase> => {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl) throw new Error('TEST_DATABASE_URL must be set');
  const name = `eventstore_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(adminUrl);
  url.pathname = name;
  const administer = async (statement: string) => {
    const admin = new Database({ url: adminUrl, applicationName: 'eventstore-spec', maxConnections: 1 });
    await admin.query(statement).finally(() => admin.close());
  };
  await administer(`create database ${name}`);
  return { url: url.href, drop: () => administer(`drop database ${name} with (force)`) };
};

/** An event store in this process, on a database of its own, and a client of it. */
export interface TestEventStore {
  client: EventStoreDBClient;
  port: number;
  databaseUrl: string;
  /** Stops the server only, as SIGTERM does. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export const startTestEventStore = async (environment: NodeJS.ProcessEnv = {}): Promise<TestEventStore> => {
  const database = await createDatabase();
  const config = eventStoreConfig({ DATABASE_URL: database.url, PORT: '0', ...environment });
  const eventStore = await startEventStore(config, pino({ level: 'silent' }));
  const client = connect(eventStore.port);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= eventStore.stop());
  const close = async () => {
    await client.dispose();
    await stop();
    await database.drop();
  };
  return { client, port: eventStore.port, databaseUrl: database.url, stop, close };
};

/** Holds back in the database what is written while this is done, and not what is read. `waits` returns once a write waits. */
export const whileWritesWait = async <T>(
  databaseUrl: string,
  work: (waits: () => Promise<void>) => Promise<T>,
): Promise<T> => {
  const database = new Database({ url: databaseUrl, applicationName: 'eventstore-spec' });
  const waiting = `select 1 from pg_locks where relation = 'event'::regclass and not granted`;
  const waits = async () => {
    while ((await database.query(waiting)).length === 0);
  };
  const working = database.transaction(async (sql) => {
    await sql.query(`lock table event in share mode`);
    return work(waits);
  });
  return working.finally(() => database.close());
};

/**
 * It does not give up a server that stands still, which it does after 20 s: a client whose connection breaks rejects what
 * every other client of its process waits for.
 */
export const connect = (port: number): EventStoreDBClient =>
  EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false&keepAliveInterval=${10 * 60_000}`);

export const tested = (n: number, id: string = randomUUID()) => jsonEvent({ id, type: 'Tested', data: { n } });

export const testedEvents = (count: number) => Array.from({ length: count }, (_, n) => tested(n));

export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

/** The first so many events of a subscription, which is then ended. */
export const take = async <S extends StreamSubscription | AllStreamSubscription>(subscription: S, count: number) => {
  const taken = [];
  for await (const { event } of subscription) {
    if (event) taken.push(event);
    if (taken.length === count) break;
  }
  await subscription.unsubscribe();
  return taken;
};

/** Numbers from `first`, in steps of one. */
export const consecutive = (first: bigint, count: number): bigint[] =>
  Array.from({ length: count }, (_, index) => first + BigInt(index));
