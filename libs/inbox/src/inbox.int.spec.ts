import { randomUUID } from 'node:crypto';
import { Inbox } from '@app/inbox';
import { Rejected } from '@app/event-sourcing';
import { Database, TookTooLong } from '@app/postgres';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';

describe('The inbox', () => {
  let throwAway: ThrowAwayDatabase;
  let database: Database;
  let inbox: Inbox;

  beforeAll(async () => {
    throwAway = await throwAwayDatabase();
    database = throwAway.database;
    await database.query(`create table guest (name text)`);
  });
  beforeEach(() => {
    inbox = new Inbox(database);
  });
  afterAll(() => throwAway.drop());

  const welcome = (name: string) => async (sql: { query(text: string, values: string[]): Promise<unknown> }) => {
    await sql.query(`insert into guest values ($1)`, [name]);
  };
  const guests = async (name: string) => (await database.query(`select 1 from guest where name = $1`, [name])).length;
  const remembered = async (id: string) =>
    (await database.query(`select 1 from inbox where event_id = $1`, [id])).length;

  it('lets an event be handled once by each consumer', async () => {
    const id = randomUUID();
    await inbox.handle('welcome_v1', id, welcome(id));
    await inbox.handle('welcome_v1', id, welcome(id));
    await new Inbox(database).handle('welcome_v1', id, welcome(id));
    expect(await guests(id)).toBe(1);
    await inbox.handle('farewell_v1', id, welcome(id));
    expect(await guests(id)).toBe(2);
  });

  it('lets one of many work who handle the same event at once', async () => {
    const id = randomUUID();
    const instances = Array.from({ length: 8 }, () => new Inbox(database));
    await Promise.all(instances.map((each) => each.handle('welcome_v1', id, welcome(id))));
    expect(await guests(id)).toBe(1);
  });

  it('forgets an event whose work failed, with all that it did, and says why', async () => {
    const id = randomUUID();
    const work = inbox.handle('welcome_v1', id, async (sql) => {
      await welcome(id)(sql);
      throw new Rejected('roster_full', 'No room');
    });
    await expect(work).rejects.toMatchObject({ code: 'roster_full' });
    expect([await guests(id), await remembered(id)]).toEqual([0, 0]);
    await inbox.handle('welcome_v1', id, welcome(id));
    expect(await guests(id)).toBe(1);
  });

  it('gives up work that does not end, forgets what it did and can be asked again', async () => {
    const id = randomUUID();
    const work = new Inbox(database, 1_500).handle('welcome_v1', id, async (sql) => {
      await welcome(id)(sql);
      await new Promise(() => undefined);
    });
    await expect(work).rejects.toBeInstanceOf(TookTooLong);
    expect([await guests(id), await remembered(id)]).toEqual([0, 0]);
    await inbox.handle('welcome_v1', id, welcome(id));
    expect(await guests(id)).toBe(1);
  });

  it('passes on what is wrong with a statement as it is', async () => {
    const work = inbox.handle('welcome_v1', randomUUID(), (sql) => sql.query(`insert into nobody values (1)`));
    await expect(work).rejects.toMatchObject({ code: '42P01' });
  });

  it('says that the database is away: before, and in the middle', async () => {
    const away = { kind: 'unavailable', code: 'database_unavailable' };
    const nowhere = new Database({ url: 'postgres://kim@127.0.0.1:1/kim', applicationName: 'spec' });
    await expect(new Inbox(nowhere).handle('welcome_v1', 'x', welcome('x'))).rejects.toMatchObject(away);
    await nowhere.close();

    const id = randomUUID();
    const work = inbox.handle('welcome_v1', id, async (sql) => {
      const [row] = await sql.query<{ pid: number }>(`select pg_backend_pid() as pid`);
      await database.query(`select pg_terminate_backend($1)`, [row?.pid]);
      await welcome(id)(sql);
    });
    await expect(work).rejects.toMatchObject(away);
    await inbox.handle('welcome_v1', id, welcome(id));
    expect(await guests(id)).toBe(1);
  });

  it('says that the database is away while it only reads, as after another became the first', async () => {
    const id = randomUUID();
    const operator = await database.session();
    const readOnly = (onOrOff: 'on' | 'off') =>
      operator.query(
        `alter database ${new URL(throwAway.url).pathname.slice(1)} set default_transaction_read_only = ${onOrOff}`,
      );
    const moved = new Database({ url: throwAway.url, applicationName: 'spec', maxConnections: 1 });
    const there = new Inbox(moved);
    await there.handle('welcome_v1', randomUUID(), welcome(id));
    await operator.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'spec'`);
    await readOnly('on');
    await waitUntil('it only reads', async () => {
      const [row] = await moved
        .query<{ reads: string }>(`select current_setting('transaction_read_only') as reads`)
        .catch(() => []);
      return row?.reads === 'on';
    });
    await expect(there.handle('welcome_v1', id, welcome(id))).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'database_unavailable',
    });
    await readOnly('off');
    await there.handle('welcome_v1', id, welcome(id));
    expect(await guests(id)).toBe(2);
    await moved.close();
    operator.release();
  });

  it('begins to remember once the database is there', async () => {
    const url = new URL(throwAway.url);
    const name = `late_${randomUUID().replaceAll('-', '')}`;
    const late = new Database({
      url: Object.assign(new URL(url), { pathname: `/${name}` }).toString(),
      applicationName: 'spec',
    });
    const early = new Inbox(late);
    let worked = 0;
    const work = () => Promise.resolve((worked += 1));
    await expect(early.handle('welcome_v1', 'x', work)).rejects.toMatchObject({ kind: 'unavailable' });
    await database.query(`create database ${name}`);
    await early.handle('welcome_v1', 'x', work);
    await early.handle('welcome_v1', 'x', work);
    expect(worked).toBe(1);
    await late.close();
    await database.query(`drop database ${name} with (force)`);
  });
});
