import type { EventStoreDBClient } from '@eventstore/db-client';
import { Database, type Sql } from '@app/postgres';
import { LogReader, type StreamPage } from './log-reader';
import { LogTail } from './log-tail';
import { consecutive, startTestEventStore, tested, testedEvents, type TestEventStore } from './testing';

describe('A reader of the log', () => {
  let store: TestEventStore;
  let client: EventStoreDBClient;
  let database: Database;

  beforeAll(async () => {
    store = await startTestEventStore();
    client = store.client;
    database = new Database({ url: store.databaseUrl, applicationName: 'eventstore-spec' });
  });
  afterAll(async () => {
    await database.close();
    await store.close();
  });

  type Asked = (statement: string, rows: readonly object[]) => Promise<unknown>;
  /** Over the database, where something may happen after a statement was answered. */
  const readerWith = (after: Asked): LogReader => {
    const sql: Pick<Sql, 'query'> = {
      query: async <Row extends object>(statement: string | { name: string; text: string }, values = []) => {
        const rows = await database.query<Row>(statement, values);
        await after(typeof statement === 'string' ? statement : statement.name, rows);
        return rows;
      },
    };
    return new LogReader(sql as Sql, new LogTail());
  };
  const pagesOf = async (reader: LogReader, stream: string, direction: 'forwards' | 'backwards') => {
    const pages: StreamPage[] = [];
    const from = direction === 'forwards' ? 0n : 100n;
    for await (const page of reader.readStream(stream, { from, direction, count: 1_000n })) pages.push(page);
    return pages;
  };

  it.each(['forwards', 'backwards'] as const)(
    'finds a stream with its events, or none, when it is made between two looks: %s',
    async (direction) => {
      const stream = `raced-${direction}`;
      const reader = readerWith(async (statement) => {
        if (statement.startsWith('first_page')) await client.appendToStream(stream, tested(1));
      });
      const pages = await pagesOf(reader, stream, direction);
      expect(pages.map(({ exists, events }) => [exists, events.length])).toEqual([[true, 1]]);
    },
  );

  it('is told the metadata of a stream once, however many events there are', async () => {
    const metadata = { $maxCount: 50, about: 'x'.repeat(1_000) };
    await client.appendToStream('described-1', testedEvents(100));
    await client.setStreamMetadata('described-1', metadata);
    let told = 0;
    const reader = readerWith((_, rows) => {
      told += rows.filter((row) => 'last_metadata' in row && row.last_metadata !== null).length;
      return Promise.resolve();
    });
    const [page] = await pagesOf(reader, 'described-1', 'forwards');
    expect(page?.events.map(({ revision }) => revision)).toEqual(consecutive(50n, 50));
    expect(told).toBe(1);
  });
});
