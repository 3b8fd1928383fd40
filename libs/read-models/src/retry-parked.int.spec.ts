import { Logger } from '@nestjs/common';
import { Unavailable } from '@app/event-sourcing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { waitUntil } from '../../../test/support/wait-until';
import { applyBatch } from './apply-batch';
import { readCheckpoint } from './bookkeeping';
import { followersOf } from './followers-of';
import { guestBook, type GuestBookEvent, guestsIn, Log, oneByOne } from './guest-book.fixtures';
import { parkedStreams } from './parked';
import { type Retried, retryParked } from './retry-parked';
import { setUp } from './set-up';
import type { Projection } from './subscriber';

jest.setTimeout(30_000);

describe('A parked stream that is tried again', () => {
  let throwAway: ThrowAwayDatabase;
  let log: Log;
  /** Guests whose names the present code cannot write. */
  let unwritable: Set<string>;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    throwAway = await throwAwayDatabase();
  });
  afterAll(() => throwAway.drop());
  beforeEach(async () => {
    await throwAway.database.query(`drop schema public cascade; create schema public`);
    await throwAway.database.transaction((sql) => setUp(sql, guestBook));
    log = new Log();
    unwritable = new Set(['Dua']);
    await log.sign('Satu', 'Dua', 'Tiga');
    await log.signIn('guestBook-2', 'Empat');
  });

  const picky: Projection<GuestBookEvent> = {
    ...guestBook,
    apply: oneByOne(async (sql, event) => {
      await guestBook.apply(sql, [event]);
      if (unwritable.has(event.data.guest)) throw new Error(`no letters for guest ${event.revision}`);
    }),
  };
  const deliver = (from: number, to: number) =>
    throwAway.database.transaction((sql) =>
      applyBatch(sql, picky, {
        events: log.log.slice(from, to),
        position: BigInt(to - 1),
        caughtUp: true,
        after: -1n,
      }),
    );
  const retry = async (): Promise<Retried[]> => {
    const outcomes: Retried[] = [];
    for await (const outcome of retryParked(throwAway.database, log, picky)) outcomes.push(outcome);
    return outcomes;
  };
  const guests = () => guestsIn(throwAway.database);
  const parked = async () =>
    (await parkedStreams(throwAway.database, picky.name)).map(
      ({ stream, revision, reason }) => `${stream}@${revision}: ${reason}`,
    );

  it('catches up with what was passed over, and is followed again', async () => {
    await deliver(0, 4);
    expect(await guests()).toEqual(['Satu', 'Empat']);
    unwritable.clear();
    expect(await retry()).toEqual([{ stream: 'guestBook-1' }]);
    expect(await guests()).toEqual(['Satu', 'Empat', 'Dua', 'Tiga']);
    expect(await parked()).toEqual([]);
    await log.sign('Lima');
    await deliver(4, 5);
    expect((await guests()).at(-1)).toBe('Lima');
  });

  it('leaves to the follower what lies beyond the checkpoint', async () => {
    await deliver(0, 2);
    unwritable.clear();
    await retry();
    expect(await guests()).toEqual(['Satu', 'Dua']);
    await deliver(2, 4);
    expect(await guests()).toEqual(['Satu', 'Dua', 'Tiga', 'Empat']);
  });

  it('stays parked for the new reason when it still fails, and none of that event is left', async () => {
    await deliver(0, 4);
    expect(await retry()).toEqual([{ stream: 'guestBook-1', reason: 'no letters for guest 1' }]);
    expect(await parked()).toEqual(['guestBook-1@1: no letters for guest 1']);
    expect(await guests()).toEqual(['Satu', 'Empat']);
  });

  it('is parked further on when a later event fails', async () => {
    await deliver(0, 4);
    unwritable = new Set(['Tiga']);
    expect(await retry()).toEqual([{ stream: 'guestBook-1', reason: 'no letters for guest 2' }]);
    expect(await parked()).toEqual(['guestBook-1@2: no letters for guest 2']);
    expect(await guests()).toEqual(['Satu', 'Empat', 'Dua']);
  });

  it('stays parked where it is when nobody can read what follows', async () => {
    log.scribble('guestBook-1');
    await deliver(0, 5);
    unwritable.clear();
    const reason = 'guestBook-1@3 is not a JSON event with metadata';
    expect(await retry()).toEqual([{ stream: 'guestBook-1', reason }]);
    expect(await parked()).toEqual([`guestBook-1@1: ${reason}`]);
    expect(await guests()).toEqual(['Satu', 'Empat']);
  });

  it('is left as it is when the surroundings fail', async () => {
    await deliver(0, 4);
    const away: Projection<GuestBookEvent> = {
      ...picky,
      apply: () => Promise.reject(new Unavailable('ink_unavailable', 'Later')),
    };
    await expect(retryParked(throwAway.database, log, away).next()).rejects.toThrow(Unavailable);
    expect(await parked()).toEqual(['guestBook-1@1: no letters for guest 1']);
  });

  it('is handled once by two who try it at the same time', async () => {
    await deliver(0, 4);
    unwritable.clear();
    await Promise.all([retry(), retry()]);
    expect(await guests()).toEqual(['Satu', 'Empat', 'Dua', 'Tiga']);
  });

  it('neither loses nor doubles an event while a follower goes on', async () => {
    const [follower] = followersOf([picky], log, throwAway.database);
    follower.start();
    await waitUntil('the stream is parked', async () => (await parked()).length === 1);
    unwritable.clear();
    const later = Array.from({ length: 200 }, (_, number) => `guest ${number}`);
    const signing = (async () => {
      for (const guest of later) await log.sign(guest).then(() => new Promise(setImmediate));
    })();
    await retry();
    await signing;
    const last = BigInt(log.log.length - 1);
    await waitUntil(
      'the follower is at the end',
      async () => (await readCheckpoint(throwAway.database, picky.name)).position === last,
    );
    await follower.stop();
    const ofTheStream = (await guests()).filter((guest) => guest !== 'Empat');
    expect(ofTheStream).toEqual(['Satu', 'Dua', 'Tiga', ...later]);
  });
});
