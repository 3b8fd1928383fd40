import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { type EventStore, type Recorded, Unavailable } from '@app/event-sourcing';
import { Database, type Sql, write } from '@app/postgres';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import type { Follower, FollowerTimes } from './follower';
import { followersOf } from './followers-of';
import { type GuestBookEvent, guestBook, guestBookCodec, guestsIn, Log, oneByOne } from './guest-book.fixtures';
import { parkedStreams } from './parked';
import { resetPublications } from './reset-publications';
import type { AnySubscriber, Automation, Projection, Publisher } from './subscriber';

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
    subscriber?: AnySubscriber;
    /** Its process, as PostgreSQL sees it. */
    process?: string;
    store?: EventStore;
    silenceMs?: number;
    times?: Partial<FollowerTimes>;
    silentMs?: number;
  }
  /** One instance of the service, with connections of its own. */
  const start = (instance: Instance = {}): Follower => {
    const { subscriber = guestBook, process = 'first', store = log, silenceMs, times, silentMs } = instance;
    const database = new Database(
      { url: throwAway.url, applicationName: process, maxConnections: 2 },
      { ...(silentMs !== undefined && { silentMs }) },
    );
    const waits = { ...(silenceMs !== undefined && { silenceMs }), ...times };
    const [follower] = followersOf([subscriber], store, database, waits);
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
    const subscriber: Automation<GuestBookEvent> = {
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
    expect(log.followedAfter.filter((after) => after === undefined)).toHaveLength(1);
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
        apply: oneByOne(async (sql, event) => {
          await guestBook.apply(sql, [event]);
          arrived = true;
          await held;
        }),
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
    it('parks the stream, says so, and goes on with all others', async () => {
      const poisoned = recording('poisoned_v1', (guest) => (guest === 'Dua' ? new Error('no more ink') : undefined));
      const follower = start(poisoned);
      await log.sign('Satu', 'Dua', 'Tiga');
      await log.signIn('guestBook-2', 'Empat');
      await waitUntil('Empat was seen', () => poisoned.seen.includes('Empat'));
      expect(poisoned.seen).not.toContain('Tiga');
      await is(follower, 'leading');
      expect(said).toEqual([
        'GuestSigned at guestBook-1@1 was not handled; the stream is parked from there on: no more ink',
      ]);
      expect(await parkedStreams(throwAway.database, 'poisoned_v1')).toMatchObject([
        { stream: 'guestBook-1', revision: '1' },
      ]);
    });

    it('says so and tries again until it succeeds when its surroundings fail; others are not disturbed', async () => {
      let broken = true;
      const waiting = recording('waiting_v1', (guest) =>
        broken && guest === 'Dua' ? new Unavailable('ink_unavailable', 'There is no ink now') : undefined,
      );
      const follower = start({ ...waiting, process: 'second' });
      start();
      await log.sign('Satu');
      await waitUntil('Satu was seen', () => waiting.seen.length === 1);
      await log.sign('Dua', 'Tiga');
      await waitUntil('it was tried five times', () => waiting.seen.filter((guest) => guest === 'Dua').length >= 5);
      await is(follower, 'failing');
      expect(waiting.seen).not.toContain('Tiga');
      await shows('Satu', 'Dua', 'Tiga');
      expect(said[0]).toContain('There is no ink now');
      expect(await parkedStreams(throwAway.database, 'waiting_v1')).toEqual([]);

      broken = false;
      await waitUntil('Tiga was seen', () => waiting.seen.includes('Tiga'));
      await is(follower, 'leading');
    });

    it.each([
      ['PostgreSQL', (guest: string) => `select '${guest}'::uuid`],
      ['a parser', () => undefined],
    ])(
      'does not repeat, in the log or in the table, what %s could not take, which may be personal',
      async (_, statement) => {
        const careless: Projection<GuestBookEvent> = {
          ...guestBook,
          apply: oneByOne(async (sql, { data: { guest } }) => {
            const text = statement(guest);
            await (text ? sql.query(text) : Promise.resolve(JSON.parse(guest)));
          }),
        };
        await log.sign('Contoh Satu');
        start({ subscriber: careless });
        await waitUntil('it says so', () => said.length > 0);
        const parked = await parkedStreams(throwAway.database, guestBook.name);
        expect(parked).toMatchObject([{ stream: 'guestBook-1', revision: '0' }]);
        expect(said[0]).toContain('GuestSigned at guestBook-1@0 was not handled');
        expect(said.join() + parked.map(({ reason }) => reason).join()).not.toContain('Contoh');
      },
    );
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

  it('does not accept a schema without a table, by which a dropped one is noticed', async () => {
    const follower = start({ subscriber: { ...guestBook, schema: 'select 1' } });
    await waitUntil('it says so', () => said.length > 0);
    expect(said[0]).toContain('The schema of guest_book_v1 creates no table');
    expect(follower.state).toBe('failing');
  });

  describe('whose read model is not whole', () => {
    const twoTables: Projection<GuestBookEvent> = {
      ...guestBook,
      schema: `${guestBook.schema}; create table if not exists guest_book_v1_page (turned bigint not null)`,
    };
    const pages = () => throwAway.database.query(`select * from guest_book_v1_page`);

    it.each([
      ['its second table was dropped', `drop table guest_book_v1_page`],
      ['its checkpoint was dropped', `delete from checkpoint`],
      ['all checkpoints were dropped', `drop table checkpoint`],
      ['the list of its tables was dropped', `drop table read_model`],
    ])('builds it from the first event when %s', async (_, loss) => {
      await log.sign('Satu');
      await start({ subscriber: twoTables }).stop();
      await start({ subscriber: twoTables }).stop();
      await throwAway.database.query(loss);
      await log.sign('Dua');
      start({ subscriber: twoTables });
      await shows('Satu', 'Dua');
      expect(await pages()).toEqual([]);
    });

    it('notices at work that its second table was dropped, and parks nothing for it', async () => {
      const turning: Projection<GuestBookEvent> = {
        ...twoTables,
        handles: () => true,
        apply: async (sql, events) => {
          await guestBook.apply(sql, events);
          const turned = events.filter(({ type }) => type === 'PageTurned');
          await sql.runAll(
            turned.map(({ position }) => write(`insert into guest_book_v1_page values ($1)`, [position.toString()])),
          );
        },
      };
      start({ subscriber: turning });
      await log.sign('Satu');
      await shows('Satu');
      await throwAway.database.query(`drop table guest_book_v1_page`);
      await log.happen('guestBook-2', 'PageTurned');
      await waitUntil('the page was turned', () =>
        pages().then(
          (rows) => rows.length === 1,
          () => false,
        ),
      );
      expect(await guests()).toEqual(['Satu']);
      expect(await parkedStreams(throwAway.database, guestBook.name)).toEqual([]);
    });
  });

  describe('whose checkpoint is moved by somebody else', () => {
    const move = (position: number) => throwAway.database.query(`update checkpoint set position = $1`, [position]);

    it('handles everything again when it is set back, also when nothing happens any more', async () => {
      const { subscriber, seen } = recording('recorder_v1');
      await log.sign('Satu', 'Dua');
      const follower = start({ subscriber });
      await waitUntil('both were seen', () => seen.length === 2);
      await is(follower, 'leading');
      await move(-1);
      await waitUntil('both were seen again', () => seen.length === 4);
      expect(seen).toEqual(['Satu', 'Dua', 'Satu', 'Dua']);
      await is(follower, 'leading');
    });

    it('passes over what lies before it when it is set ahead', async () => {
      const { subscriber, seen } = recording('recorder_v1');
      const follower = start({ subscriber });
      await is(follower, 'leading');
      await move(1);
      await log.sign('Satu', 'Dua', 'Tiga');
      await waitUntil('Tiga was seen', () => seen.includes('Tiga'));
      expect(seen).toEqual(['Tiga']);
    });
  });

  describe('that publishes', () => {
    /** Calls, each with the guests that it was told of. */
    const publisher = (broken: (guests: string[]) => Error | undefined = () => undefined) => {
      const calls: string[][] = [];
      const subscriber: Publisher<GuestBookEvent> = {
        name: 'guest_news_v1',
        codecs: [guestBookCodec],
        publish: (events: readonly Recorded<GuestBookEvent>[]) => {
          const told = events.flatMap((event) => (event.type === 'GuestSigned' ? [event.data.guest] : []));
          calls.push(told);
          const error = broken(told);
          return error ? Promise.reject(error) : Promise.resolve();
        },
      };
      return { subscriber, calls };
    };
    const position = () =>
      throwAway.database
        .query<{ position: string }>(`select position from checkpoint where subscriber = 'guest_news_v1'`)
        .then(
          ([row]) => row?.position,
          () => undefined, // there is no table yet
        );

    it('is called with a whole batch in order, and moves its checkpoint after that', async () => {
      await log.sign('Satu', 'Dua', 'Tiga');
      const { subscriber, calls } = publisher();
      start({ subscriber });
      await waitUntil('the checkpoint moved', async () => (await position()) === '2');
      await log.sign('Empat');
      await waitUntil('Empat was published', () => calls.length === 2);
      expect(calls).toEqual([['Satu', 'Dua', 'Tiga'], ['Empat']]);
    });

    it('is not called when nothing is for it', async () => {
      await log.happen('song-1', 'PageTurned');
      const { subscriber, calls } = publisher();
      start({ subscriber });
      await waitUntil('the checkpoint moved', async () => (await position()) === '0');
      expect(calls).toEqual([]);
    });

    it('is called again with the same events until its surroundings no longer fail', async () => {
      await log.sign('Satu', 'Dua');
      let failures = 3;
      const { subscriber, calls } = publisher(() =>
        failures-- > 0 ? new Unavailable('events_unavailable', 'Later') : undefined,
      );
      start({ subscriber });
      await waitUntil('the checkpoint moved', async () => (await position()) === '1');
      expect(calls).toEqual(Array.from({ length: 4 }, () => ['Satu', 'Dua']));
    });

    it('parks the stream of an event that cannot be published, and publishes all others', async () => {
      await log.sign('Satu', 'Dua', 'Tiga');
      await log.signIn('guestBook-2', 'Empat');
      log.scribble('guestBook-3');
      const { subscriber, calls } = publisher((told) => (told.includes('Dua') ? new Error('cannot') : undefined));
      start({ subscriber });
      await waitUntil('the checkpoint moved', async () => (await position()) === '4');
      const alone = calls.filter(({ length }) => length === 1);
      expect([...new Set(alone.flat())]).toEqual(['Satu', 'Dua', 'Empat']);
      expect(await parkedStreams(throwAway.database, 'guest_news_v1')).toMatchObject([
        { stream: 'guestBook-1', revision: '1', reason: 'cannot' },
        { stream: 'guestBook-3', revision: '0', reason: 'guestBook-3@0 is not a JSON event with metadata' },
      ]);
      await log.sign('Lima');
      await log.signIn('guestBook-2', 'Enam');
      await waitUntil('Enam was published', () => calls.flat().includes('Enam'));
      expect(calls.flat()).not.toContain('Lima');
    });

    it('publishes everything again after a reset, also one in the middle of a publication', async () => {
      await log.sign('Satu');
      const { subscriber, calls } = publisher();
      let during: () => Promise<unknown> = () => Promise.resolve();
      const publish = subscriber.publish.bind(subscriber);
      start({
        subscriber: {
          ...subscriber,
          publish: async (events: readonly Recorded<GuestBookEvent>[]) => {
            await publish(events);
            await during();
          },
        },
      });
      await waitUntil('Satu was published', async () => (await position()) === '0');
      await resetPublications(throwAway.database, [subscriber.name]);
      await waitUntil('Satu was published again', async () => calls.length === 2 && (await position()) === '0');
      during = () => {
        during = () => Promise.resolve();
        return resetPublications(throwAway.database, [subscriber.name]);
      };
      await log.sign('Dua');
      await waitUntil('all was published again', async () => (await position()) === '1');
      expect(calls).toEqual([['Satu'], ['Satu'], ['Dua'], ['Satu', 'Dua']]);
    });
  });

  describe('whose handler does not end', () => {
    const never = new Promise<never>(() => undefined);
    const LONGEST_MS = 1_500;
    const handling = (
      name: string,
      handle: (sql: Sql, guest: string) => Promise<unknown>,
    ): Automation<GuestBookEvent> => ({
      name,
      codecs: [guestBookCodec],
      on: { GuestSigned: (sql, { data: { guest } }) => handle(sql, guest) },
    });
    const endless = (guest: string): Promise<unknown> => (guest === 'Dua' ? never : Promise.resolve());
    const guestsOfAll = (events: readonly Recorded<GuestBookEvent>[]) =>
      events.flatMap((event) => (event.type === 'GuestSigned' ? [event.data.guest] : []));
    const readModel: Projection<GuestBookEvent> = {
      ...guestBook,
      apply: async (sql, events) => {
        await guestBook.apply(sql, events);
        await Promise.all(guestsOfAll(events).map(endless));
      },
    };
    const automation = handling('endless_v1', (_, guest) => endless(guest));
    const ofLongStatement = handling('sleeper_v1', (sql, guest) =>
      guest === 'Dua' ? sql.query(`select pg_sleep(300)`) : Promise.resolve(),
    );
    const publisher = {
      name: 'guest_news_v1',
      codecs: [guestBookCodec],
      publish: async (events: readonly Recorded<GuestBookEvent>[]) => {
        await Promise.all(guestsOfAll(events).map(endless));
      },
    };
    const kinds: AnySubscriber[] = [readModel, automation, ofLongStatement, publisher];

    it('fails, parks the stream in the end and goes on with all others, whatever its kind', async () => {
      await log.sign('Satu', 'Dua', 'Tiga');
      await log.signIn('guestBook-2', 'Empat');
      const found = kinds.map(async (subscriber) => {
        const follower = start({ subscriber, times: { longestWorkMs: LONGEST_MS } });
        await is(follower, 'failing');
        await is(follower, 'leading');
        const [checkpoint] = await throwAway.database.query<{ position: string }>(
          `select position from checkpoint where subscriber = $1`,
          [subscriber.name],
        );
        return [checkpoint?.position, await parkedStreams(throwAway.database, subscriber.name)];
      });
      const reason: unknown = expect.stringContaining('took too long');
      const parked = [expect.objectContaining({ stream: 'guestBook-1', revision: '1', reason })];
      expect(await Promise.all(found)).toEqual(kinds.map(() => ['3', parked]));
      await shows('Satu', 'Empat');
    });

    it('parks its stream when its process stands still each time', async () => {
      const blocking = handling('blocking_v1', (_, guest) => {
        for (const since = performance.now(); guest === 'Dua' && performance.now() < since + 3_600;);
        return Promise.resolve();
      });
      await log.sign('Satu', 'Dua', 'Tiga');
      await log.signIn('guestBook-2', 'Empat');
      const follower = start({ subscriber: blocking, silentMs: 2_000 });
      await waitUntil('the stream is parked', async () => {
        const parked = await parkedStreams(throwAway.database, 'blocking_v1').catch(() => []);
        return parked.some(({ revision }) => revision === '1');
      });
      await is(follower, 'leading');
    });

    it('parks nothing while it waits for a lock that somebody else holds', async () => {
      const follower = start({ times: { lockMs: 300, longestWorkMs: 2_500 } });
      await is(follower, 'leading');
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const holding = throwAway.database.transaction(async (sql) => {
        await sql.query(`lock table guest_book_v1`);
        await held;
      });
      await log.sign('Satu');
      await waitUntil('it failed five times', () => said.length >= 5);
      letGo();
      await holding;
      await shows('Satu');
      expect(await parkedStreams(throwAway.database, guestBook.name)).toEqual([]);
    });

    it('parks nothing when it only was stopped in the middle of it, and lets another go on', async () => {
      await log.sign('Satu', 'Dua', 'Tiga');
      const seen: string[] = [];
      const begun = handling('endless_v1', (_, guest) => (seen.push(guest), endless(guest)));
      const follower = start({ subscriber: begun, times: { graceMs: LONGEST_MS, longestWorkMs: 120_000 } });
      await waitUntil('it is at Dua', () => seen.includes('Dua'));
      await follower.stop();
      expect(follower.state).toBe('stopped');
      const { subscriber, seen: later } = recording('endless_v1');
      await is(start({ subscriber, process: 'second' }), 'leading');
      expect(later).toEqual(['Satu', 'Dua', 'Tiga']);
    });
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
      const { subscriber, seen } = recording('waiting_v1', () => new Unavailable('ink_unavailable', 'Later'));
      const follower = start({ subscriber });
      await waitUntil('it waits for long', () => seen.length >= 5);
      await promptly(follower);
    });

    it('finishes what it is at, and takes nothing new', async () => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const seen: string[] = [];
      const subscriber: Automation<GuestBookEvent> = {
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
