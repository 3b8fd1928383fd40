import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Event, EventStore } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { Follower } from './follower';
import { type GuestBookEvent, guestBook, guestBookCodec, guestsIn, Log } from './guest-book.fixtures';
import type { Projection, Subscriber } from './subscriber';

/** What an operator would read. */
const said: string[] = [];
const operatorsLog = { log: () => undefined, warn: () => undefined, error: (line: string) => said.push(line) };

jest.setTimeout(30_000);

describe('A follower of the log', () => {
  let throwAway: ThrowAwayDatabase;
  let log: Log;
  const opened: { follower: Follower; database: Database }[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(operatorsLog);
    throwAway = await throwAwayDatabase();
  });
  afterAll(() => throwAway.drop());
  beforeEach(async () => {
    said.length = 0;
    await throwAway.database.query(`drop schema public cascade; create schema public`);
    log = new Log();
  });
  afterEach(async () => {
    for (const { follower, database } of opened.splice(0)) {
      await follower.stop();
      await database.close();
    }
  });

  interface Instance {
    subscriber?: Subscriber<Event>;
    /** Its process, as PostgreSQL sees it. */
    process?: string;
    store?: EventStore;
  }
  /** One instance of the service, with connections of its own. */
  const start = ({ subscriber = guestBook, process = 'first', store = log }: Instance = {}): Follower => {
    const database = new Database({ url: throwAway.url, applicationName: process, maxConnections: 2 });
    const follower = new Follower(subscriber, ['guestBook'], store, database);
    opened.push({ follower, database });
    follower.start();
    return follower;
  };
  const guests = (table?: string) => guestsIn(throwAway.database, table).catch(() => []);
  const shows = (...expected: string[]) =>
    waitUntil(`the book shows ${expected.join(', ')}`, async () => (await guests()).join() === expected.join());
  const is = (follower: Follower, state: Follower['state']) =>
    waitUntil(`it is ${state}`, () => follower.state === state);
  const kill = (process: string) =>
    throwAway.database.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`, [
      process,
    ]);
  /** Only the one connection that holds the lock. */
  const unseat = (process: string) =>
    throwAway.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity join pg_locks using (pid)
       where application_name = $1 and datname = current_database() and locktype = 'advisory' and granted`,
      [process],
    );
  /** Records what it is given, and throws as long as `broken` says. */
  const recording = (name: string, broken: (guest: string) => Error | undefined = () => undefined) => {
    const seen: string[] = [];
    const subscriber: Subscriber<GuestBookEvent> = {
      name,
      codecs: [guestBookCodec],
      on: {
        GuestSigned: (_, { data: { guest } }) => {
          seen.push(guest);
          const error = broken(guest);
          return error ? Promise.reject(error) : Promise.resolve();
        },
      },
    };
    return { subscriber, seen };
  };

  it('shows what happened before it began and what happens later', async () => {
    await log.sign('Satu', 'Dua');
    const follower = start();
    await shows('Satu', 'Dua');
    await log.sign('Tiga');
    await shows('Satu', 'Dua', 'Tiga');
    expect(follower.state).toBe('leading');
    await follower.stop();
    expect(follower.state).toBe('stopped');
  });

  it('goes on where an earlier one stopped', async () => {
    const first = recording('recorder_v1');
    await log.sign('Satu');
    const stopping = start(first);
    await waitUntil('Satu was seen', () => first.seen.length === 1);
    await stopping.stop();
    await log.sign('Dua');
    const second = recording('recorder_v1');
    start(second);
    await waitUntil('Dua was seen', () => second.seen.length >= 1);
    expect([first.seen, second.seen]).toEqual([['Satu'], ['Dua']]);
    expect(log.followedAfter).toEqual([undefined, 0n]);
  });

  it('begins with the first event under a new name', async () => {
    await log.sign('Satu');
    const old = recording('recorder_v1');
    start(old);
    await waitUntil('Satu was seen', () => old.seen.length === 1);
    const changed = recording('recorder_v2');
    start({ ...changed, process: 'second' });
    await waitUntil('Satu was seen again', () => changed.seen.length === 1);
  });

  describe('of which there are two', () => {
    const both = async () => {
      await log.sign('Satu');
      const leader = start({ process: 'first' });
      await is(leader, 'leading');
      const second = start({ process: 'second' });
      await is(second, 'standing_by');
      return { leader, second };
    };

    it('lets one lead, and the other take over when the first is stopped', async () => {
      const { leader, second } = await both();
      await shows('Satu');
      await leader.stop();
      await is(second, 'leading');
      await log.sign('Dua');
      await shows('Satu', 'Dua');
    });

    it('lets the other take over when the first loses its connection, without doubling anything', async () => {
      const { leader, second } = await both();
      await shows('Satu');
      const losing = waitUntil('one leads and one stands by', () => {
        const states = [leader.state, second.state].sort().join();
        return said.length > 0 && states === 'leading,standing_by';
      });
      await unseat('first');
      await losing;
      await log.sign('Dua');
      await log.sign('Tiga');
      await shows('Satu', 'Dua', 'Tiga');
    });

    it('learns that it lost its connection although nothing happens, and no longer claims to lead', async () => {
      const { second } = await both();
      await shows('Satu');
      await unseat('first');
      await waitUntil('it says so', () => said.length > 0);
      expect(said[0]).toMatch(/terminat/);
      await waitUntil('one of them leads', () => opened.some(({ follower }) => follower.state === 'leading'));
      expect(second.state).not.toBe('stopped');
    });

    it('cannot write any more once it lost its lock', async () => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let arrived = false;
      const slow: Projection<GuestBookEvent> = {
        ...guestBook,
        on: {
          GuestSigned: async (sql, event) => {
            await guestBook.on.GuestSigned?.(sql, event);
            arrived = true;
            await held;
          },
        },
      };
      await log.sign('Satu');
      start({ subscriber: slow, process: 'first' });
      await waitUntil('the first is in the middle of it', () => arrived);
      const second = start({ process: 'second' });
      await is(second, 'standing_by');
      await unseat('first');
      await shows('Satu');
      release();
      await waitUntil('the first has failed', () => said.length > 0);
      await log.sign('Dua');
      await shows('Satu', 'Dua');
    });
  });

  describe('whose handler throws', () => {
    it('says so, tries again, and goes on when it no longer throws; others are not disturbed', async () => {
      let broken = true;
      const poisoned = recording('poisoned_v1', (guest) =>
        broken && guest === 'Dua' ? new Error('no more ink') : undefined,
      );
      const follower = start({ ...poisoned, process: 'second' });
      start();
      await log.sign('Satu');
      await waitUntil('Satu was seen', () => poisoned.seen.length === 1);
      await log.sign('Dua', 'Tiga');
      await waitUntil('it was tried three times', () => poisoned.seen.filter((guest) => guest === 'Dua').length >= 3);
      await is(follower, 'failing');
      expect(poisoned.seen).not.toContain('Tiga');
      await shows('Satu', 'Dua', 'Tiga');
      expect(said[0]).toContain('GuestSigned at guestBook-1@1 was not handled (no more ink)');

      broken = false;
      await waitUntil('Tiga was seen', () => poisoned.seen.includes('Tiga'));
      await is(follower, 'leading');
    });

    it.each([
      ['PostgreSQL', (guest: string) => `select '${guest}'::uuid`],
      ['a parser', () => undefined],
    ])('does not repeat in the log what %s could not take, which may be personal', async (_, statement) => {
      const careless: Projection<GuestBookEvent> = {
        ...guestBook,
        on: {
          GuestSigned: async (sql, { data: { guest } }) => {
            const text = statement(guest);
            await (text ? sql.query(text) : Promise.resolve(JSON.parse(guest)));
          },
        },
      };
      await log.sign('Contoh Satu');
      start({ subscriber: careless });
      await waitUntil('it says so', () => said.length > 0);
      expect(said[0]).toContain('GuestSigned at guestBook-1@0 was not handled');
      expect(said.join()).not.toContain('Contoh');
    });
  });

  describe('whose surroundings fail', () => {
    it('goes on by itself when the store was away', async () => {
      const follower = start();
      await log.sign('Satu');
      await shows('Satu');
      log.goAway();
      await is(follower, 'failing');
      await log.sign('Dua');
      log.comeBack();
      await shows('Satu', 'Dua');
      await is(follower, 'leading');
    });

    it('goes on by itself when the database was away', async () => {
      const name = new URL(throwAway.url).pathname.slice(1);
      const operator = new Database({
        url: process.env['TEST_DATABASE_URL'] ?? '',
        applicationName: 'operator',
        maxConnections: 1,
      });
      const follower = start();
      await log.sign('Satu');
      await shows('Satu');
      await operator.query(`alter database ${name} with allow_connections false`);
      await kill('first');
      await is(follower, 'failing');
      await log.sign('Dua');
      await operator.query(`alter database ${name} with allow_connections true`);
      await operator.close();
      await shows('Satu', 'Dua');
      await is(follower, 'leading');
    });

    it('builds its read model from the start when the whole database was dropped', async () => {
      const name = new URL(throwAway.url).pathname.slice(1);
      const url = process.env['TEST_DATABASE_URL'] ?? '';
      const operator = new Database({ url, applicationName: 'operator', maxConnections: 1 });
      start();
      await log.sign('Satu');
      await shows('Satu');
      await operator.query(`drop database ${name} with (force)`);
      await operator.query(`create database ${name}`);
      await operator.close();
      await log.sign('Dua');
      await shows('Satu', 'Dua');
    });

    it('builds its read model from the start when its table was dropped, at work or stopped', async () => {
      const follower = start();
      await log.sign('Satu');
      await shows('Satu');
      await throwAway.database.query(`drop table guest_book_v1`);
      await log.sign('Dua');
      await shows('Satu', 'Dua');
      await follower.stop();
      await throwAway.database.query(`drop table guest_book_v1`);
      start();
      await shows('Satu', 'Dua');
    });
  });

  it('does not accept a schema without a table of its own name, by which a dropped one is noticed', async () => {
    const follower = start({ subscriber: { ...guestBook, name: 'visitors_v1' } });
    await waitUntil('it says so', () => said.length > 0);
    expect(said[0]).toContain('The schema of visitors_v1 creates no table visitors_v1');
    expect(follower.state).toBe('failing');
  });

  describe('that is told to stop', () => {
    const promptly = async (follower: Follower) =>
      expect(
        await Promise.race([follower.stop().then(() => 'stopped'), delay(700, 'still running', { ref: false })]),
      ).toBe('stopped');

    it('stops while it waits for events', async () => {
      const follower = start();
      await is(follower, 'leading');
      await promptly(follower);
    });

    it('stops while it stands by', async () => {
      await is(start(), 'leading');
      const second = start({ process: 'second' });
      await is(second, 'standing_by');
      await promptly(second);
    });

    it('stops between two attempts', async () => {
      await log.sign('Satu');
      const { subscriber, seen } = recording('poisoned_v1', () => new Error('no more ink'));
      const follower = start({ subscriber });
      await waitUntil('it waits for long', () => seen.length >= 5);
      await promptly(follower);
    });

    it('finishes what it is at, and takes nothing new', async () => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const seen: string[] = [];
      const subscriber: Subscriber<GuestBookEvent> = {
        name: 'slow_v1',
        codecs: [guestBookCodec],
        on: { GuestSigned: (_, { data: { guest } }) => (seen.push(guest), held) },
      };
      await log.sign('Satu');
      const follower = start({ subscriber });
      await waitUntil('it is at Satu', () => seen.length === 1);
      await log.sign('Dua');
      const stopped = follower.stop();
      release();
      await stopped;
      expect(seen).toEqual(['Satu']);
      const [row] = await throwAway.database.query(`select position from checkpoint where subscriber = 'slow_v1'`);
      expect(row).toEqual({ position: '0' });
    });
  });
});
