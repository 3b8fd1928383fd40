import { Unavailable } from '@app/event-sourcing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { applyBatch, type Delivery, Rewound } from './apply-batch';
import { readCheckpoint } from './bookkeeping';
import { type GuestBookEvent, guestBook, guestsIn, Log, oneByOne } from './guest-book.fixtures';
import { type Parked, parkedStreams } from './parked';
import { setUp } from './set-up';
import type { Projection } from './subscriber';

describe('A batch of events', () => {
  let throwAway: ThrowAwayDatabase;
  let log: Log;

  beforeAll(async () => {
    throwAway = await throwAwayDatabase();
  });
  beforeEach(async () => {
    await throwAway.database.query(`drop schema public cascade; create schema public`);
    log = new Log();
    await throwAway.database.transaction((sql) => setUp(sql, guestBook));
  });
  afterAll(() => throwAway.drop());

  const batch = (from: number, to: number): Delivery => ({
    events: log.log.slice(from, to),
    position: BigInt(to - 1),
    caughtUp: false,
    after: -1n,
  });
  const upTo = (position: bigint, caughtUp = false): Delivery => ({ events: [], position, caughtUp, after: -1n });
  const apply = (events: Delivery, projection = guestBook) =>
    throwAway.database.transaction((sql) => applyBatch(sql, projection, events));
  const guests = () => guestsIn(throwAway.database);
  const checkpoint = () => readCheckpoint(throwAway.database, guestBook.name);
  const position = async () => (await checkpoint()).position;

  it('becomes rows and a checkpoint', async () => {
    await log.sign('Satu', 'Dua');
    await apply(batch(0, 2));
    expect(await guests()).toEqual(['Satu', 'Dua']);
    expect(await position()).toBe(1n);
  });

  describe('of which one cannot be handled', () => {
    /** Signs, and then throws what is given for the guest. */
    const throwing = (errors: Readonly<Record<string, Error>>): Projection<GuestBookEvent> => ({
      ...guestBook,
      apply: oneByOne(async (sql, event) => {
        await guestBook.apply(sql, [event]);
        const error = errors[event.data.guest];
        if (error) throw error;
      }),
    });
    const parked = async (): Promise<Partial<Parked>[]> =>
      (await parkedStreams(throwAway.database, guestBook.name)).map(({ stream, revision, reason }) => ({
        stream,
        revision,
        reason,
      }));

    it('parks the stream of that event, and handles all others', async () => {
      await log.signIn('guestBook-1', 'Satu', 'Dua', 'Tiga');
      await log.signIn('guestBook-2', 'Empat', 'Lima');
      const poison = await apply(batch(0, 5), throwing({ Dua: new Error('no more ink') }));
      expect(await guests()).toEqual(['Satu', 'Empat', 'Lima']);
      expect(await position()).toBe(4n);
      expect(poison.map(({ entry }) => entry.id)).toEqual(['Dua-id']);
      expect(await parkedStreams(throwAway.database, guestBook.name)).toEqual([
        {
          subscriber: 'guest_book_v1',
          stream: 'guestBook-1',
          revision: '1',
          position: '1',
          eventId: 'Dua-id',
          eventType: 'GuestSigned',
          reason: 'no more ink',
          parkedAt: expect.any(Date) as Date,
        },
      ]);
    });

    it('passes over the later events of a parked stream, in this batch and in the next', async () => {
      await log.signIn('guestBook-1', 'Satu', 'Dua');
      await apply(batch(0, 2), throwing({ Satu: new Error('no more ink') }));
      await log.signIn('guestBook-1', 'Tiga');
      await log.signIn('guestBook-2', 'Empat');
      await apply(batch(2, 4));
      expect(await guests()).toEqual(['Empat']);
      expect(await parked()).toEqual([{ stream: 'guestBook-1', revision: '0', reason: 'no more ink' }]);
    });

    it('parks as many streams as there are, each at its first such event', async () => {
      await log.signIn('guestBook-1', 'Satu', 'Dua');
      await log.signIn('guestBook-2', 'Tiga', 'Empat');
      const error = new Error('no more ink');
      await apply(batch(0, 4), throwing({ Dua: error, Tiga: error, Empat: error }));
      expect(await guests()).toEqual(['Satu']);
      expect((await parked()).map(({ stream, revision }) => `${stream}@${revision}`)).toEqual([
        'guestBook-1@1',
        'guestBook-2@0',
      ]);
    });

    it('handles it when it succeeds at a later attempt', async () => {
      await log.sign('Satu', 'Dua');
      let attempts = 0;
      const hesitant: Projection<GuestBookEvent> = {
        ...guestBook,
        apply: oneByOne(async (sql, event) => {
          await guestBook.apply(sql, [event]);
          if (event.data.guest === 'Dua' && ++attempts < 3) throw new Error('not yet');
        }),
      };
      expect(await apply(batch(0, 2), hesitant)).toEqual([]);
      expect(await guests()).toEqual(['Satu', 'Dua']);
    });

    it('parks it also when PostgreSQL refuses it, or the handler passes over that it did', async () => {
      await log.signIn('guestBook-1', 'Satu');
      await log.signIn('guestBook-2', 'Dua');
      await log.signIn('guestBook-3', 'Tiga');
      const careless: Projection<GuestBookEvent> = {
        ...guestBook,
        apply: oneByOne(async (sql, event) => {
          if (event.data.guest === 'Satu') await sql.query(`select 1 / 0`);
          if (event.data.guest === 'Dua') await sql.query(`select * from nobody`).catch(() => undefined);
          else await guestBook.apply(sql, [event]);
        }),
      };
      await apply(batch(0, 3), careless);
      expect(await guests()).toEqual(['Tiga']);
      expect((await parked()).map(({ stream }) => stream)).toEqual(['guestBook-1', 'guestBook-2']);
    });

    it('parks it when nobody can read it, and only for those who read its category', async () => {
      await log.sign('Satu');
      log.scribble('guestBook-2');
      log.scribble('song-1');
      await apply(batch(0, 3));
      expect(await guests()).toEqual(['Satu']);
      expect(await parked()).toEqual([
        { stream: 'guestBook-2', revision: '0', reason: 'guestBook-2@0 is not a JSON event with metadata' },
      ]);
      expect(await position()).toBe(2n);
    });

    it('leaves neither rows nor a checkpoint when it was not the event that failed', async () => {
      await log.sign('Satu', 'Dua');
      await apply(batch(0, 1));
      const away = new Unavailable('store_unavailable', 'Later');
      await expect(apply(batch(1, 2), throwing({ Dua: away }))).rejects.toBe(away);
      expect(await guests()).toEqual(['Satu']);
      expect(await position()).toBe(0n);
      expect(await parked()).toEqual([]);
    });

    it('leaves all as it was when its surroundings fail at a later attempt', async () => {
      await log.sign('Satu', 'Dua');
      let attempts = 0;
      const unlucky: Projection<GuestBookEvent> = {
        ...guestBook,
        apply: () =>
          Promise.reject(++attempts < 3 ? new Error('no more ink') : new Unavailable('ink_unavailable', 'Later')),
      };
      await expect(apply(batch(0, 2), unlucky)).rejects.toThrow(Unavailable);
      expect(await parked()).toEqual([]);
      expect(await position()).toBe(-1n);
    });
  });

  it('is refused when the checkpoint was set back behind it', async () => {
    await log.sign('Satu', 'Dua');
    await apply(batch(0, 1));
    await expect(apply({ ...batch(1, 2), after: 1n })).rejects.toThrow(Rewound);
    expect(await guests()).toEqual(['Satu']);
    await apply({ ...batch(1, 2), after: 0n });
    expect(await guests()).toEqual(['Satu', 'Dua']);
  });

  it('changes nothing when it is delivered again, in whole or in part', async () => {
    await log.sign('Satu', 'Dua', 'Tiga');
    await apply(batch(0, 2));
    await apply(batch(0, 2));
    await apply(batch(0, 1));
    expect(await position()).toBe(1n);
    await apply(batch(1, 3));
    expect(await guests()).toEqual(['Satu', 'Dua', 'Tiga']);
    expect(await position()).toBe(2n);
  });

  it('moves the checkpoint past events that belong to others or say nothing here', async () => {
    await log.happen('guestBook-2', 'PageTurned');
    await log.happen('guestBook-2', 'InkSpilt');
    await log.happen('guestBookOld-1', 'GuestSigned');
    await log.happen('song-1', 'GuestSigned');
    await apply(batch(0, 4));
    expect(await guests()).toEqual([]);
    expect(await position()).toBe(3n);
    await apply(upTo(20n));
    expect(await position()).toBe(20n);
  });

  it('keeps a position that JavaScript’s numbers cannot hold', async () => {
    await apply(upTo(9_007_199_254_740_993n));
    expect(await position()).toBe(9_007_199_254_740_993n);
  });

  it('keeps in mind that the end of the log was reached once', async () => {
    expect(await checkpoint()).toEqual({ position: -1n, caughtUp: false });
    await log.sign('Satu', 'Dua');
    await apply(batch(0, 1));
    expect(await checkpoint()).toEqual({ position: 0n, caughtUp: false });
    await apply(upTo(0n, true));
    expect(await checkpoint()).toEqual({ position: 0n, caughtUp: true });
    await apply(batch(1, 2));
    expect(await checkpoint()).toEqual({ position: 1n, caughtUp: true });
  });
});
