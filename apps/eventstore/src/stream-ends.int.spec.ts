import { Database } from '@app/postgres';
import { NO_REVISION } from './expected-revision';
import { schema } from './schema';
import { StreamEnds } from './stream-ends';
import { createDatabase, type TestDatabase } from './testing';

describe('The ends of streams', () => {
  let testDatabase: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    testDatabase = await createDatabase();
    database = new Database({ url: testDatabase.url, applicationName: 'spec', maxConnections: 1 });
    await database.query(schema);
  });
  afterAll(async () => {
    await database.close();
    await testDatabase.drop();
  });
  beforeEach(() => database.query('truncate event'));

  let position = 0;
  const store = (stream: string, revision: number, data = '{}') =>
    database.query(`insert into event values ($1, $2, $3, gen_random_uuid(), 'Tested', true, $4, '', now())`, [
      ++position,
      stream,
      revision,
      Buffer.from(data),
    ]);

  it('are looked up once, for streams without events too', async () => {
    const ends = new StreamEnds();
    await store('kim-1', 0);
    await store('kim-1', 1);
    await ends.load(database, ['kim-1', 'kim-2']);
    await store('kim-2', 0);
    await ends.load(database, ['kim-1', 'kim-2']);
    expect(ends.get('kim-1').revision).toBe(1n);
    expect(ends.get('kim-2').revision).toBe(NO_REVISION);
  });

  it('have the data of metadata streams only', async () => {
    const ends = new StreamEnds();
    await store('kim-1', 0, '{"a":1}');
    await store('$$kim-1', 0, '{"$tb":5}');
    await ends.load(database, ['kim-1', '$$kim-1']);
    expect(ends.get('kim-1').data).toBeUndefined();
    expect(Buffer.from(ends.get('$$kim-1').data ?? []).toString()).toBe('{"$tb":5}');
  });

  it('are looked up again when they were forgotten, those not needed for the longest time first', async () => {
    const ends = new StreamEnds(2);
    await ends.load(database, ['kim-1', 'kim-2']);
    await ends.load(database, ['kim-1']);
    await store('kim-1', 0);
    await store('kim-2', 0);
    await ends.load(database, ['kim-3', 'kim-1']);
    expect(ends.get('kim-1').revision).toBe(NO_REVISION); // as when it was looked up
    await ends.load(database, ['kim-2']);
    expect(ends.get('kim-2').revision).toBe(0n);
  });

  it('are all known for one group, however large', async () => {
    const ends = new StreamEnds(1);
    await store('kim-1', 0);
    await store('kim-2', 0);
    await ends.load(database, ['kim-1', 'kim-2']);
    expect([ends.get('kim-1').revision, ends.get('kim-2').revision]).toEqual([0n, 0n]);
  });
});
