import type { LogBatch } from '@app/event-sourcing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { applyBatch, checkpointSchema, readCheckpoint } from './apply-batch';
import { type GuestBookEvent, guestBook, guestsIn, Log } from './guest-book.fixtures';
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
    await throwAway.database.query(checkpointSchema);
    await throwAway.database.query(guestBook.schema);
  });
  afterAll(() => throwAway.drop());

  const batch = (from: number, to: number): LogBatch => ({
    events: log.log.slice(from, to),
    position: BigInt(to - 1),
    caughtUp: false,
  });
  const apply = (events: LogBatch, projection = guestBook) =>
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

  it('leaves neither rows nor a checkpoint when one of its events cannot be handled', async () => {
    await log.sign('Satu', 'Dua', 'Tiga');
    await apply(batch(0, 1));
    const dislikesTiga: Projection<GuestBookEvent> = {
      ...guestBook,
      on: {
        GuestSigned: async (sql, event) => {
          await guestBook.on.GuestSigned?.(sql, event);
          if (event.data.guest === 'Tiga') throw new Error('not her again');
        },
      },
    };
    const error = await apply(batch(1, 3), dislikesTiga).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      message: 'GuestSigned at guestBook-1@2 was not handled',
      cause: { message: 'not her again' },
    });
    expect(await guests()).toEqual(['Satu']);
    expect(await position()).toBe(0n);
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
    await apply({ events: [], position: 20n, caughtUp: false });
    expect(await position()).toBe(20n);
  });

  it('keeps a position that JavaScript’s numbers cannot hold', async () => {
    await apply({ events: [], position: 9_007_199_254_740_993n, caughtUp: false });
    expect(await position()).toBe(9_007_199_254_740_993n);
  });

  it('keeps in mind that the end of the log was reached once', async () => {
    expect(await checkpoint()).toEqual({ position: -1n, caughtUp: false });
    await log.sign('Satu', 'Dua');
    await apply(batch(0, 1));
    expect(await checkpoint()).toEqual({ position: 0n, caughtUp: false });
    await apply({ events: [], position: 0n, caughtUp: true });
    expect(await checkpoint()).toEqual({ position: 0n, caughtUp: true });
    await apply(batch(1, 2));
    expect(await checkpoint()).toEqual({ position: 1n, caughtUp: true });
  });
});
