import type { LogBatch } from '@app/event-sourcing';
import { waitUntil } from '../../../test/support/wait-until';
import { BOOK, guestsOf, Log } from './guest-book.fixtures';
import { SharedLog } from './shared-log';
import { turns } from './turns.fixtures';

const CATEGORIES = ['guestBook'];

describe('A log that several follow', () => {
  let log: Log;
  let shared: SharedLog;
  const stopping: AbortController[] = [];

  beforeEach(() => {
    log = new Log();
    shared = waiting(0, 0);
  });
  afterEach(() => stopping.splice(0).forEach((each) => each.abort()));

  const waiting = (slowMs: number, lateMs: number) =>
    new SharedLog(log, CATEGORIES, { silenceMs: 60_000, patience: { slowMs, lateMs } });

  interface Reader {
    readonly batches: LogBatch[];
    /** Rejects with what the log threw. */
    readonly ended: Promise<void>;
    stop(): void;
  }
  /** Waits, with each batch in hand, for what `pace` gives. */
  const reader = (pace: (batch: LogBatch) => unknown = () => undefined, batchSize = 10): Reader => {
    const batches: LogBatch[] = [];
    const stop = new AbortController();
    stopping.push(stop);
    const run = async (): Promise<void> => {
      for await (const batch of shared.follow({ batchSize, signal: stop.signal })) {
        batches.push(batch);
        await pace(batch);
      }
    };
    const ended = run();
    ended.catch(() => undefined);
    return { batches, ended, stop: () => stop.abort() };
  };
  const saw = (reader: Reader, ...guests: string[]) =>
    waitUntil(`${guests.join(', ')} came`, () => guestsOf(reader.batches).join() === guests.join());
  const gate = () => {
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  };
  const many = Array.from({ length: 1_500 }, (_, index) => `Contoh ${index}`);

  it('is read once for all', async () => {
    await log.sign('Satu');
    const readers = [reader(), reader(), reader()];
    for (const each of readers) await saw(each, 'Satu');
    await log.sign('Dua');
    await log.sign('Tiga');
    for (const each of readers) await saw(each, 'Satu', 'Dua', 'Tiga');
    expect(log.followedAfter).toEqual([undefined]);
  });

  it('moves the position of all past what is none of their events', async () => {
    const readers = [reader(), reader()];
    await log.happen('song-1', 'Sung');
    for (const each of readers) await waitUntil('it is past it', () => each.batches.at(-1)?.position === 0n);
  });

  it('gives no more at once than is asked for', async () => {
    const { open, opened } = gate();
    const quick = reader();
    await waitUntil('it is at the end', () => quick.batches.length > 0);
    const slow = reader(() => opened, 2);
    await log.sign('Satu', 'Dua', 'Tiga', 'Empat', 'Lima');
    open();
    await saw(slow, 'Satu', 'Dua', 'Tiga', 'Empat', 'Lima');
    expect(slow.batches.every(({ events }) => events.length <= 2)).toBe(true);
  });

  it('is caught up with by one that comes later, who then shares the subscription', async () => {
    await log.sign('Satu');
    const first = reader();
    await saw(first, 'Satu');
    await log.sign('Dua');
    await saw(first, 'Satu', 'Dua');
    const second = reader();
    await saw(second, 'Satu', 'Dua');
    await log.sign('Tiga');
    for (const each of [first, second]) await saw(each, 'Satu', 'Dua', 'Tiga');
    await log.sign('Empat');
    for (const each of [first, second]) await saw(each, 'Satu', 'Dua', 'Tiga', 'Empat');
    expect(log.followedAfter).toEqual([undefined, undefined]);
  });

  it('is shared by one that comes later only when that has seen all that the others are past', async () => {
    const { open, opened } = gate();
    await log.sign('Satu');
    const first = reader();
    await saw(first, 'Satu');
    const second = reader(({ events }) => events.length > 0 && opened);
    await saw(second, 'Satu');
    await log.sign('Dua');
    await saw(first, 'Satu', 'Dua');
    open();
    await saw(second, 'Satu', 'Dua');
    expect(log.followedAfter).toEqual([undefined, undefined]);
  });

  it('does not wait for one that is slow, who catches up by itself and misses nothing', async () => {
    const { open, opened } = gate();
    const quick = reader();
    const slow = reader(({ events }) => events.length > 0 && opened);
    for (const each of [quick, slow]) await waitUntil('it is at the end', () => each.batches.length > 0);
    await log.sign('Satu');
    await waitUntil('the slow one is at the first', () => guestsOf(slow.batches).length === 1);
    for (const guest of many) await log.signIn(BOOK, guest);
    await saw(quick, 'Satu', ...many);
    open();
    await saw(slow, 'Satu', ...many);
    await log.sign('Akhir');
    for (const each of [quick, slow]) await saw(each, 'Satu', ...many, 'Akhir');
    expect(log.followedAfter).toContain(0n); // where the slow one went on
  });

  it('tells each that it is at the end, also one that comes when nothing happens any more', async () => {
    await log.sign('Satu');
    const first = reader();
    await saw(first, 'Satu');
    for (const each of [first, reader(), reader(undefined, 1)])
      await waitUntil('it is at the end', () => each.batches.some(({ caughtUp }) => caughtUp));
  });

  it('is read once, a part at a time, for all who are far behind, the slowest among them', async () => {
    shared = waiting(60_000, 0);
    const { open, opened } = gate();
    await log.sign(...many, ...many, ...many);
    const [slow, quick] = [reader(() => opened, 1_000), reader(undefined, 700)];
    await waitUntil('the quick one has what there is', () => guestsOf(quick.batches).length === 2_000);
    await turns(10);
    expect(guestsOf(quick.batches)).toHaveLength(2_000);
    open();
    for (const each of [quick, slow]) await saw(each, ...many, ...many, ...many);
    expect(log.followedAfter).toEqual([undefined]);
  });

  it('is read once also for one that begins a little later', async () => {
    shared = waiting(60_000, 60_000);
    await log.sign(...many);
    const first = reader(undefined, 700);
    await saw(first, ...many);
    await saw(reader(undefined, 700), ...many);
    expect(log.followedAfter).toEqual([undefined]);
  });

  it('is read in one go by one that is alone and was far behind', async () => {
    shared = waiting(60_000, 0);
    const { open, opened } = gate();
    const alone = reader(({ events }) => events.length > 0 && opened);
    await waitUntil('it is at the end', () => alone.batches.length > 0);
    await log.sign('Satu');
    await waitUntil('it is at the first', () => guestsOf(alone.batches).length === 1);
    await log.sign(...many);
    open();
    await saw(alone, 'Satu', ...many);
    await log.sign('Akhir');
    await saw(alone, 'Satu', ...many, 'Akhir');
    expect(log.followedAfter).toEqual([undefined]);
  });

  it('throws for all when the store is away, and can be followed again', async () => {
    const readers = [reader(), reader()];
    await log.sign('Satu');
    for (const each of readers) await saw(each, 'Satu');
    log.goAway();
    for (const each of readers) await expect(each.ended).rejects.toMatchObject({ code: 'store_unavailable' });
    log.comeBack();
    await log.sign('Dua');
    await saw(reader(), 'Satu', 'Dua');
  });

  it('is let go of by the last who leaves', async () => {
    const readers = [reader(), reader()];
    await log.sign('Satu');
    for (const each of readers) await saw(each, 'Satu');
    const [first, second] = readers;
    first?.stop();
    await first?.ended;
    await log.sign('Dua');
    if (second) await saw(second, 'Satu', 'Dua');
    second?.stop();
    await second?.ended;
    await waitUntil('nobody follows the log', () => log.followers === 0);
  });
});
