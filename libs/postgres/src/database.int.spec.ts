import { randomUUID } from 'node:crypto';
import { type EventEmitter, once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { createIfMissing } from './create-if-missing';
import { Database } from './database';
import type { Session } from './session';
import { type Sql, write } from './sql';
import { sqlState } from './sql-state';
import { TookTooLong } from './took-too-long';

jest.setTimeout(60_000);

/** Shorter than in production, and long enough for a busy machine. */
const SHORT = { answerMs: 2_000, silentMs: 2_000, closeMs: 200 };

describe('A PostgreSQL database', () => {
  let throwAway: ThrowAwayDatabase;
  let database: Database;
  let operator: Database;
  let applicationName: string;

  beforeAll(async () => {
    throwAway = await throwAwayDatabase();
    operator = throwAway.database;
    await operator.query(`create table guest (name text primary key)`);
  });
  beforeEach(async () => {
    applicationName = `spec ${randomUUID()}`; // Connections of the test before may not have ended yet.
    database = new Database({ url: throwAway.url, applicationName, maxConnections: 3 }, SHORT);
    await operator.query(`truncate guest`);
  });
  afterEach(() => database.close());
  afterAll(() => throwAway.drop());

  const guests = async () =>
    (await operator.query<{ name: string }>(`select name from guest order by name`)).map(({ name }) => name);
  const invite = (sql: Sql, name: string) => sql.query(`insert into guest values ($1)`, [name]);
  const processOf = async (sql: Sql): Promise<number> => {
    const [row] = await sql.query<{ pid: number }>(`select pg_backend_pid() as pid`);
    return row?.pid ?? 0;
  };
  const kill = (pid: number) => operator.query(`select pg_terminate_backend($1)`, [pid]);
  const sessionsOpen = async (): Promise<number> => {
    const [row] = await operator.query<{ open: number }>(
      `select count(*)::integer as open from pg_stat_activity where application_name = $1`,
      [applicationName],
    );
    return row?.open ?? -1;
  };

  /** Of the one connection that is used: each that stayed behind would hold a whole session in memory. */
  const listeners = async (): Promise<number> => {
    const session = await database.session();
    session.release();
    return (session as unknown as { client: EventEmitter }).client.listenerCount('error');
  };

  it('gives rows with the names of the statement, and bigint as text', async () => {
    const rows = await database.query(`select $1::bigint as position, 'Satu' as "fullName"`, ['9007199254740993']);
    expect(rows).toEqual([{ position: '9007199254740993', fullName: 'Satu' }]);
  });

  describe('in a transaction', () => {
    it('commits all and gives what the work gave', async () => {
      const result = await database.transaction(async (sql) => {
        await invite(sql, 'Satu');
        await invite(sql, 'Dua');
        expect(await guests()).toEqual([]);
        return 'two guests';
      });
      expect(result).toBe('two guests');
      expect(await guests()).toEqual(['Dua', 'Satu']);
    });

    it('keeps nothing when the work throws', async () => {
      const change = database.transaction(async (sql) => {
        await invite(sql, 'Satu');
        throw new Error('changed my mind');
      });
      await expect(change).rejects.toThrow('changed my mind');
      expect(await guests()).toEqual([]);
    });

    it('does not report success when a statement failed and the work passed over it', async () => {
      const change = database.transaction(async (sql) => {
        await invite(sql, 'Satu');
        await invite(sql, 'Satu').catch(() => undefined);
      });
      await expect(change).rejects.toThrow('nothing was committed');
      expect(await guests()).toEqual([]);
    });

    it('gives the connection back as it was, whatever became of the work', async () => {
      const before = await listeners();
      for (let number = 0; number < 12; number++) {
        await database.transaction((sql) => invite(sql, `guest ${number}`));
        await database.transaction((sql) => invite(sql, `guest ${number}`)).catch(() => undefined);
      }
      expect(await guests()).toHaveLength(12);
      expect(await sessionsOpen()).toBe(1);
      expect(await listeners()).toBe(before);
    });
  });

  describe('with several statements at once', () => {
    const invitations = (...names: string[]) => names.map((name) => write(`insert into guest values ($1)`, [name]));

    it('runs them in order, on one connection', async () => {
      const everybody = Array.from({ length: 500 }, (_, number) => `guest ${number}`);
      await database.runAll([...invitations(...everybody), write(`delete from guest where name like 'guest 4%'`)]);
      await database.runAll([]);
      expect(await guests()).toHaveLength(500 - 111);
      expect(await sessionsOpen()).toBe(1);
    });

    it('runs none behind one that fails in a transaction, and says why that one did', async () => {
      const change = database.transaction(async (sql) => {
        await sql.query(`savepoint list`);
        const names = ['Satu', 'Dua', 'Dua', 'Tiga'];
        expect(await sql.runAll(invitations(...names)).then(() => undefined, sqlState)).toBe('23505');
        await sql.query(`rollback to savepoint list`);
        await sql.runAll(invitations('Empat'));
      });
      await change;
      expect(await guests()).toEqual(['Empat']);
    });

    it('knows them again by their text alone, whatever the table is at that time', async () => {
      await database.transaction(async (sql) => {
        await sql.query(`create schema elsewhere; create table elsewhere.guest (name text)`);
        await sql.runAll(invitations('Satu'));
        await sql.query(`set local search_path to elsewhere`);
        await sql.runAll(invitations('Dua', 'Dua'));
      });
      expect(await guests()).toEqual(['Satu']);
      expect(await operator.query(`select name from elsewhere.guest`)).toEqual([{ name: 'Dua' }, { name: 'Dua' }]);
    });

    it('gives all of them up when the connection is lost', async () => {
      const session = await database.session();
      const pid = await processOf(session);
      const slow = expect(
        session.runAll([write(`select pg_sleep(60)`), ...invitations('Satu')]),
      ).rejects.toMatchObject({ kind: 'unavailable' });
      await kill(pid);
      await slow;
      session.release();
      expect(await guests()).toEqual([]);
    });
  });

  describe('a lock', () => {
    let holder: Session;
    let other: Session;
    beforeEach(async () => {
      holder = await database.session();
      other = await database.session();
      expect(await holder.tryLock('the list')).toBe(true);
    });

    it('is held by one session at a time, under its name', async () => {
      expect(await other.tryLock('the list')).toBe(false);
      expect(await other.tryLock('another list')).toBe(true);
      holder.release();
      other.release();
    });

    it('is free again when its session is released', async () => {
      holder.release();
      await waitUntil('the lock is free', () => other.tryLock('the list'));
      other.release();
    });

    it('is free again when its session is killed, which the session learns', async () => {
      await kill(await processOf(holder));
      await waitUntil('the lock is free', () => other.tryLock('the list'));
      expect((await holder.lost).message).toMatch(/terminat/);
      holder.release();
      other.release();
    });

    it('is not kept by a released session that is used again', async () => {
      holder.release();
      other.release();
      const next = await database.session();
      await waitUntil('the lock is free', () => next.tryLock('the list'));
      next.release();
    });
  });

  it('cannot commit on a connection that was lost', async () => {
    const session = await database.session();
    const change = session.transaction(async (sql) => {
      await invite(sql, 'Satu');
      await kill(await processOf(sql));
      await session.lost;
    });
    await expect(change).rejects.toThrow();
    await expect(session.transaction((sql) => invite(sql, 'Dua'))).rejects.toThrow();
    session.release();
    expect(await guests()).toEqual([]);
  });

  it('tells the session that was lost in the middle of a statement', async () => {
    const session = await database.session();
    const pid = await processOf(session);
    const slow = expect(session.query(`select pg_sleep(60)`)).rejects.toThrow();
    await kill(pid);
    await slow;
    await session.lost;
    session.release();
    await expect(database.query(`select 1 as one`)).resolves.toEqual([{ one: 1 }]);
  });

  it('survives that all its idle connections break', async () => {
    const sessions = await Promise.all([database.session(), database.session(), database.session()]);
    const processes = await Promise.all(sessions.map(processOf));
    sessions.forEach((session) => session.release());
    await Promise.all(processes.map(kill));
    await waitUntil('they are gone', async () => (await sessionsOpen()) === 0);
    await waitUntil('it answers again', () => database.query(`select 1`).catch(() => undefined));
  });

  it('creates what is missing although many do so at the same time', async () => {
    const create = () =>
      database.transaction((sql) => createIfMissing(sql, `create table if not exists late_guest (name text)`));
    await expect(Promise.all(Array.from({ length: 12 }, create))).resolves.toHaveLength(12);
  });

  it('tells what went wrong by PostgreSQL’s own code', async () => {
    const failure = (work: Promise<unknown>) => work.then(() => undefined, sqlState);
    expect(await failure(database.query(`select * from nobody`))).toBe('42P01');
    expect(await failure(database.query(`select $1::integer`, ['Satu']))).toBe('22P02');
  });

  describe('that does not answer says that it is unavailable', () => {
    const unavailable = { kind: 'unavailable', code: 'database_unavailable' };

    it('when nobody is at its address', async () => {
      const nowhere = new Database({ url: 'postgres://kim@127.0.0.1:1/kim', applicationName: 'spec' });
      await expect(nowhere.query(`select 1`)).rejects.toMatchObject(unavailable);
      await expect(nowhere.transaction((sql) => sql.query(`select 1`))).rejects.toMatchObject(unavailable);
      await expect(nowhere.session()).rejects.toMatchObject(unavailable);
      await nowhere.close();
    });

    it('when its connections are taken and then silent', async () => {
      const server = createServer((socket) => void socket.on('error', () => undefined)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const url = `postgres://kim@127.0.0.1:${(server.address() as AddressInfo).port}/kim`;
      const silent = new Database({ url, applicationName: 'spec' }, { connectMs: 1_500 });
      await expect(silent.query(`select 1`)).rejects.toMatchObject(unavailable);
      await silent.close();
      server.close();
    });

    it('when it dies in the moment in which it lets us in', async () => {
      const message = (type: string, body: string) => {
        const length = Buffer.alloc(4);
        length.writeInt32BE(4 + body.length);
        return Buffer.concat([Buffer.from(type), length, Buffer.from(body, 'latin1')]);
      };
      const letIn = [message('R', '\0\0\0\0'), message('Z', 'I')];
      const dies = message('E', 'SFATAL\0VFATAL\0C57P02\0Mterminating connection\0\0');
      const server = createServer((socket) =>
        socket.once('data', () => socket.end(Buffer.concat([...letIn, dies]))),
      ).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const url = `postgres://kim@127.0.0.1:${(server.address() as AddressInfo).port}/kim`;
      const dying = new Database({ url, applicationName: 'spec' });
      await expect(dying.query(`select 1`)).rejects.toMatchObject(unavailable);
      await dying.close();
      server.close();
    });

    it('when a statement takes too long, and gives its connection up', async () => {
      const slow = [
        database.query(`select pg_sleep(60)`),
        database.transaction((sql) => sql.query(`select pg_sleep(60)`)),
      ];
      for (const each of slow) await expect(each).rejects.toMatchObject(unavailable);
      const open = Promise.all([1, 2, 3].map((number) => database.query(`select ${number} as n`)));
      await expect(open).resolves.toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
    });

    it('when an operator ends what is under way', async () => {
      const session = await database.session();
      const pid = await processOf(session);
      const ended = expect(session.query(`select pg_sleep(60)`)).rejects.toMatchObject(unavailable);
      await operator.query(`select pg_cancel_backend($1)`, [pid]);
      await ended;
      await expect(session.query(`select 1 as one`)).resolves.toEqual([{ one: 1 }]);
      session.release();
    });
  });

  describe('with a session that may stall', () => {
    it('ends it when it gives no sign of life, and what it left open with it', async () => {
      const session = await database.session();
      await session.tryLock('the list');
      await session.endWhenStalled(() => Promise.resolve());
      const other = await database.session();
      const change = session.transaction(async (sql) => {
        await invite(sql, 'Satu');
        await waitUntil('the lock is free', () => other.tryLock('the list'));
      });
      await expect(change).rejects.toMatchObject({ kind: 'unavailable' });
      expect(await guests()).toEqual([]);
      session.release();
      other.release();
    });

    it('gives up what is under way, and takes no more, when PostgreSQL does not answer the sign', async () => {
      const session = await database.session();
      let asked = false;
      await session.endWhenStalled(() => ((asked = true), session.query(`select pg_sleep(25)`)));
      await waitUntil('it asked', () => asked);
      await expect(session.query(`select 1`)).rejects.toMatchObject({ kind: 'unavailable' });
      await expect(session.query(`select 1`)).rejects.toMatchObject({ kind: 'unavailable' });
      const stillAtIt = `select pid from pg_stat_activity where state = 'active' and query = 'select pg_sleep(25)'`;
      expect(await operator.query(stillAtIt)).toHaveLength(1);
      session.release();
    });

    it('keeps it as long as it gives them, idle or in a transaction, and between its statements', async () => {
      const [idle, busy] = [await database.session(), await database.session()];
      const givesSixSigns = async (session: Session) => {
        let signs = 0;
        await session.endWhenStalled(() => session.query(`select 1`).then(() => (signs += 1)));
        await waitUntil('six signs were given', () => signs >= 6);
      };
      await Promise.all([
        givesSixSigns(idle),
        busy.transaction(async (sql) => {
          await invite(sql, 'Satu');
          await givesSixSigns(busy);
        }),
      ]);
      await idle.query(`select 1`);
      expect(await guests()).toEqual(['Satu']);
      idle.release();
      busy.release();
    });
  });

  describe('with work that does not end', () => {
    const never = new Promise<never>(() => undefined);
    const LIMIT_MS = 200;

    it('gives it up after its time, keeps nothing of it and frees what it held', async () => {
      const change = database.transaction(async (sql) => {
        await invite(sql, 'Satu');
        await never;
      }, LIMIT_MS);
      await expect(change).rejects.toBeInstanceOf(TookTooLong);
      await invite(operator, 'Satu');
      await waitUntil('its connection is gone', async () => (await sessionsOpen()) === 0);
    });

    it('lets it have no effect when it goes on after all', async () => {
      let goOn: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (goOn = resolve));
      let went: Promise<unknown> = never;
      const change = database.transaction(async (sql) => {
        await held;
        went = invite(sql, 'Satu');
        await went;
      }, LIMIT_MS);
      await expect(change).rejects.toBeInstanceOf(TookTooLong);
      goOn();
      await waitUntil('it went on', () => went !== never);
      await expect(went).rejects.toMatchObject({ kind: 'unavailable' });
      expect(await guests()).toEqual([]);
    });

    it('gives what it gave, or throws what it threw, in time', async () => {
      expect(await database.transaction(() => Promise.resolve('in time'), 30_000)).toBe('in time');
      const failing = database.transaction(() => Promise.reject(new Error('changed my mind')), 30_000);
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await sessionsOpen()).toBe(1);
    });

    it('has PostgreSQL end the statement that it waits for, and give its lock to another', async () => {
      const session = await database.session();
      await session.tryLock('the list');
      await session.query(`set statement_timeout = 0`);
      await session.endWhenStalled(() => session.query(`select 1`));
      const slow = session.limited(LIMIT_MS, () => session.query(`select pg_sleep(300)`));
      await expect(slow).rejects.toBeInstanceOf(TookTooLong);
      session.release();
      const other = await database.session();
      await waitUntil('the lock is free', () => other.tryLock('the list'));
      other.release();
    });

    it('closes all the same', async () => {
      let begun = false;
      void database.transaction(async (sql) => {
        await invite(sql, 'Satu');
        begun = true;
        await never;
      });
      await waitUntil('it has begun', () => begun);
      await database.close();
      await waitUntil('its connection is gone', async () => (await sessionsOpen()) === 0);
      expect(await guests()).toEqual([]);
    });
  });

  it('closes once, however often it is told to', async () => {
    await database.query(`select 1`);
    await Promise.all([database.close(), database.onApplicationShutdown()]);
    await database.close();
    await expect(database.query(`select 1`)).rejects.toThrow();
  });
});
