import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Database } from '@app/postgres';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { readCheckpoint } from './bookkeeping';
import type { Follower } from './follower';
import { followersOf } from './followers-of';
import { guestBook, type GuestBookEvent, guestsIn, Log, oneByOne } from './guest-book.fixtures';
import { parkedStreams } from './parked';
import { type Progress, rebuild, RebuildUnderWay } from './rebuild';
import { ReadModels } from './read-models';
import type { Projection } from './subscriber';

jest.setTimeout(120_000);

/** With a second table, which has an index and must always agree with the first. */
const counting: Projection<GuestBookEvent> = {
  ...guestBook,
  schema: `
    ${guestBook.schema};
    create table if not exists guest_book_v1_place (stream text, revision bigint, primary key (stream, revision));
    create index if not exists guest_book_v1_place_revision on guest_book_v1_place (revision)`,
  apply: oneByOne(async (sql, event) => {
    await guestBook.apply(sql, [event]);
    await sql.query(`insert into guest_book_v1_place values ($1, $2)`, [event.stream, event.revision.toString()]);
  }),
};

describe('A read model that is built again', () => {
  let throwAway: ThrowAwayDatabase;
  let operator: Database;
  let log: Log;
  const followers: Follower[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    throwAway = await throwAwayDatabase();
    operator = new Database({ url: throwAway.url, applicationName: 'operator', maxConnections: 4 });
  });
  afterAll(async () => {
    await operator.close();
    await throwAway.drop();
  });
  beforeEach(async () => {
    await throwAway.database.query(`drop schema public cascade; create schema public`);
    log = new Log();
  });
  afterEach(async () => {
    for (const follower of followers.splice(0)) await follower.stop();
  });

  const follow = (projection = counting, process = 'first'): Follower => {
    const database = new Database({ url: throwAway.url, applicationName: process, maxConnections: 2 });
    const [follower] = followersOf([projection], log, database);
    followers.push(follower);
    follower.start();
    return follower;
  };
  const build = (projection = counting, progress?: (progress: Progress) => void) =>
    rebuild(operator, log, projection, progress);
  const guests = () => guestsIn(throwAway.database);
  const places = () => throwAway.database.query(`select * from guest_book_v1_place order by stream, revision`);
  const position = async () => (await readCheckpoint(throwAway.database, counting.name)).position;
  const atTheEnd = () =>
    waitUntil('the follower is at the end', async () => {
      const at = await position().catch(() => -1n);
      return at === BigInt(log.log.length - 1);
    });
  const schemas = () =>
    throwAway.database.query(`select nspname from pg_namespace where nspname like 'rebuild%' or nspname = 'trial'`);

  it('has the rows that its present code makes of all events, in all its tables, and is followed further', async () => {
    await log.sign('Satu', 'Dua');
    follow();
    await atTheEnd();
    await throwAway.database.query(`update guest_book_v1 set guest = 'Mistaken'`);
    await throwAway.database.query(`delete from guest_book_v1_place`);
    await build();
    expect(await guests()).toEqual(['Satu', 'Dua']);
    await log.sign('Tiga');
    await atTheEnd();
    expect(await guests()).toEqual(['Satu', 'Dua', 'Tiga']);
    expect(await places()).toHaveLength(3);
    expect(await schemas()).toEqual([]);
    const [index] = await throwAway.database.query(
      `select to_regclass('public.guest_book_v1_place_revision') as found`,
    );
    expect(index).toEqual({ found: 'guest_book_v1_place_revision' });
  });

  it('tells how far it is', async () => {
    await log.sign('Satu', 'Dua');
    const told: Progress[] = [];
    await build(counting, (progress) => told.push(progress));
    expect(told.at(-1)).toEqual({ position: 1n, head: 1n });
  });

  it('may never have been there before, and may be empty', async () => {
    await build();
    expect(await guests()).toEqual([]);
    follow();
    await log.sign('Satu');
    await atTheEnd();
    expect(await guests()).toEqual(['Satu']);
  });

  it('passes over what the present code cannot handle, and over nothing else that was parked', async () => {
    await log.signIn('guestBook-1', 'Satu');
    await log.signIn('guestBook-2', 'Dua');
    const disliking = (guest: string): Projection<GuestBookEvent> => ({
      ...counting,
      apply: oneByOne(async (sql, event) => {
        if (event.data.guest === guest) throw new Error('not again');
        await counting.apply(sql, [event]);
      }),
    });
    await follow(disliking('Satu')).stop();
    follow(disliking('Satu'));
    await atTheEnd();
    expect(await parkedStreams(throwAway.database, counting.name)).toMatchObject([{ stream: 'guestBook-1' }]);
    await build(disliking('Dua'));
    expect(await parkedStreams(throwAway.database, counting.name)).toMatchObject([{ stream: 'guestBook-2' }]);
    expect(await guests()).toEqual(['Satu']);
  });

  it('begins anew after a rebuild that was ended in the middle', async () => {
    await log.sign('Satu', 'Dua');
    follow();
    await atTheEnd();
    const broken = build(counting, () => {
      throw new Error('the operator pulled the plug');
    });
    await expect(broken).rejects.toThrow('the operator pulled the plug');
    expect(await schemas()).toHaveLength(1);
    expect(await guests()).toEqual(['Satu', 'Dua']);
    await waitUntil('the first has ended', () =>
      build().then(
        () => true,
        () => false,
      ),
    );
    expect(await guests()).toEqual(['Satu', 'Dua']);
    expect(await schemas()).toEqual([]);
  });

  it('is built by one process at a time', async () => {
    await log.sign('Satu');
    const second = async (): Promise<void> => {
      await expect(build()).rejects.toThrow(RebuildUnderWay);
      await expect(build()).rejects.toThrow('guest_book_v1 is being rebuilt by another process');
    };
    await build({
      ...counting,
      apply: oneByOne(async (sql, event) => (await second(), await counting.apply(sql, [event]))),
    });
    expect(await guests()).toEqual(['Satu']);
  });

  it('is brought up to where the live one is, however much happened meanwhile', async () => {
    await log.sign('Satu');
    follow();
    await atTheEnd();
    const late = Array.from({ length: 2_500 }, (_, index) => `Contoh ${index}`);
    await build({
      ...counting,
      apply: oneByOne(async (sql, event) => {
        await counting.apply(sql, [event]);
        if (event.data.guest !== 'Satu') return;
        await log.sign(...late);
        await atTheEnd();
      }),
    });
    expect(await guests()).toEqual(['Satu', ...late]);
    expect(await places()).toHaveLength(2_501);
  });

  it('waits for queries that hold its tables, however they began, and lets them end', async () => {
    await log.sign('Satu');
    follow();
    await atTheEnd();
    const query = await throwAway.database.session();
    await query.query('begin');
    await query.query(`select * from guest_book_v1_place`);
    let switched = false;
    const building = build().then(() => (switched = true));
    await waitUntil('the switch waits', async () => {
      const waiting = await throwAway.database.query(
        `select from pg_locks where not granted and relation = 'guest_book_v1_place'::regclass`,
      );
      return waiting.length > 0;
    });
    await waitUntil('a later query is answered all the same', () => guests().catch(() => undefined));
    await query.query(`select * from guest_book_v1`);
    expect(switched).toBe(false);
    await query.query('commit');
    query.release();
    await building;
    expect(await guests()).toEqual(['Satu']);
  });

  it('is complete at every moment, while events are appended, queries run and several instances follow', async () => {
    const sign = (index: number) => log.signIn(`guestBook-${index % 7}`, `guest ${index}-${randomUUID()}`);
    for (let index = 0; index < 1_200; index++) await sign(index);
    follow(counting, 'first');
    follow(counting, 'second');
    await atTheEnd();

    let rebuilds = 0;
    const appending = (async () => {
      for (let index = 1_200; rebuilds < 2; index++) {
        await sign(index);
        await delay(20);
      }
    })();
    const service = new ReadModels(throwAway.database, []);
    const seen: { lines: number; counted: number }[] = [];
    const querying = (async () => {
      while (rebuilds < 2) {
        await service.reached(counting);
        const [row] = await throwAway.database.query<{ lines: number; counted: number }>({
          name: 'lines and count',
          text: `select (select count(*)::integer from guest_book_v1) as lines,
                        (select count(*)::integer from guest_book_v1_place) as counted`,
        });
        if (row) seen.push(row);
        await delay(5);
      }
    })();
    for (; rebuilds < 2; rebuilds++) await build();
    await Promise.all([appending, querying]);
    await atTheEnd();

    expect(seen.length).toBeGreaterThan(10);
    expect(seen.filter(({ lines, counted }) => lines !== counted)).toEqual([]);
    expect(seen.filter(({ lines }, index) => lines < (seen[index - 1]?.lines ?? 1_200))).toEqual([]);
    const inOrder = log.log.map(({ data }) => (data as { guest: string }).guest);
    expect(await guests()).toEqual(inOrder);
    const live = await places();
    await build();
    expect(await guests()).toEqual(inOrder);
    expect(await places()).toEqual(live);
  });
});
