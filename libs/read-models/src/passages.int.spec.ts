import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../test/support/throw-away-database';
import { createIfMissing } from '@app/postgres';
import { bookkeepingSchema, moveCheckpoint, passOver, readCheckpoint } from './bookkeeping';
import { Passages } from './passages';

describe('Checkpoints that pass over what concerns none of their subscribers', () => {
  let throwAway: ThrowAwayDatabase;
  let passages: Passages;

  beforeAll(async () => {
    throwAway = await throwAwayDatabase();
    await throwAway.database.transaction((sql) => createIfMissing(sql, bookkeepingSchema));
  });
  afterAll(() => throwAway.drop());
  beforeEach(async () => {
    passages = new Passages(throwAway.database);
    await throwAway.database.query(`truncate checkpoint`);
    for (const name of ['first_v1', 'second_v1']) await at(name, 5n);
  });

  const at = (name: string, position: bigint, caughtUp = false) =>
    moveCheckpoint(throwAway.database, name, { position, caughtUp });
  const checkpoint = (name: string) => readCheckpoint(throwAway.database, name);
  const passage = (subscriber: string, after: bigint, position: bigint, caughtUp = false) => ({
    subscriber,
    after,
    position,
    caughtUp,
  });

  it('move together, each to its own position', async () => {
    const moved = await Promise.all([
      passages.passOver(passage('first_v1', 5n, 7n)),
      passages.passOver(passage('second_v1', 5n, 8n, true)),
    ]);
    expect(moved).toEqual([true, true]);
    expect(await checkpoint('first_v1')).toEqual({ position: 7n, caughtUp: false });
    expect(await checkpoint('second_v1')).toEqual({ position: 8n, caughtUp: true });
  });

  it('stay where they are when they were set ahead or have been at the end before', async () => {
    await at('first_v1', 9n, true);
    expect(await passages.passOver(passage('first_v1', 5n, 7n))).toBe(true);
    expect(await checkpoint('first_v1')).toEqual({ position: 9n, caughtUp: true });
  });

  it('are not moved when they are not there or were set back', async () => {
    const moved = await Promise.all([
      passages.passOver(passage('first_v1', 6n, 7n)),
      passages.passOver(passage('third_v1', 5n, 7n)),
      passages.passOver(passage('second_v1', 5n, 7n)),
    ]);
    expect(moved).toEqual([false, false, true]);
    expect((await checkpoint('first_v1')).position).toBe(5n);
    expect((await checkpoint('third_v1')).position).toBe(-1n);
  });

  it('do not wait for one that somebody holds', async () => {
    await throwAway.database.transaction(async (sql) => {
      await readCheckpoint(sql, 'first_v1', 'for update');
      const moved = await Promise.all([
        passages.passOver(passage('first_v1', 5n, 7n)),
        passages.passOver(passage('second_v1', 5n, 7n)),
      ]);
      expect(moved).toEqual([false, true]);
    });
  });

  it('do not wait for the disk', async () => {
    const setting = () =>
      throwAway.database.transaction(async (sql) => {
        await passOver(sql, [passage('first_v1', 5n, 7n)]);
        return sql.query(`show synchronous_commit`);
      });
    expect(await setting()).toEqual([{ synchronous_commit: 'off' }]);
    expect(await throwAway.database.query(`show synchronous_commit`)).toEqual([{ synchronous_commit: 'on' }]);
  });

  it('are left to their subscribers when the database does not answer', async () => {
    await throwAway.database.query(`alter table checkpoint rename to elsewhere`);
    try {
      expect(await passages.passOver(passage('first_v1', 5n, 7n))).toBe(false);
    } finally {
      await throwAway.database.query(`alter table elsewhere rename to checkpoint`);
    }
  });
});
