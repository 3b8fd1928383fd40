import { Database } from '@app/postgres';
import { waitUntil } from '../../../test/support/wait-until';
import { startTestEventStore, tested, type TestEventStore } from './testing';

let store: TestEventStore;
let database: Database;
beforeAll(async () => {
  store = await startTestEventStore();
  database = new Database({ url: store.databaseUrl, applicationName: 'eventstore-spec' });
});
afterAll(async () => {
  await database.close();
  await store.close();
});

const looksIntoIndex = async (): Promise<number> => {
  const [row] = await database.query<{ looks: string }>(
    `select idx_scan as looks from pg_stat_user_indexes where indexrelname = 'event_by_id'`,
  );
  return Number(row?.looks);
};

it('A repeated append is known by the index of ids, however long its stream is', async () => {
  const event = tested(1);
  const appended = await store.client.appendToStream('kim-1', event);
  expect(await looksIntoIndex()).toBe(0);
  expect(await store.client.appendToStream('kim-1', event)).toEqual(appended);
  await waitUntil('PostgreSQL has counted the look', async () => (await looksIntoIndex()) === 1);
});
