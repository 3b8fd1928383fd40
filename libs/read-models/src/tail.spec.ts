import type { LogBatch } from '@app/event-sourcing';
import { waitUntil } from '../../../test/support/wait-until';
import { guestsOf, Log } from './guest-book.fixtures';
import { Tail } from './tail';
import { turns } from './turns.fixtures';

describe('One subscription with many readers', () => {
  let log: Log;
  let end: AbortController;
  let ended: number;
  let patience: { slowMs: number; lateMs: number };
  let tail: Tail;

  beforeEach(() => {
    log = new Log();
    end = new AbortController();
    ended = 0;
    const subscribe = (signal: AbortSignal) =>
      log.follow({
        categories: ['guestBook'],
        batchSize: 5_000,
        signal: AbortSignal.any([signal, end.signal]),
      });
    patience = { slowMs: 0, lateMs: 0 };
    tail = new Tail(-1n, subscribe, patience, () => (ended += 1));
  });
  afterEach(() => end.abort());

  const reader = (signal = new AbortController().signal, pace: () => unknown = () => undefined) => {
    const its = { batches: [] as LogBatch[], hasLeft: false };
    const run = async (): Promise<void> => {
      for await (const batch of tail.follow(-1n, 10_000, signal)) {
        its.batches.push(batch);
        if (batch.events.length > 0) await pace();
      }
      its.hasLeft = true;
    };
    void run();
    return its;
  };
  const saw = ({ batches }: { batches: LogBatch[] }, ...guests: string[]) =>
    waitUntil(`${guests.join(', ')} came`, () => guestsOf(batches).join() === guests.join());
  const many = (count: number) => Array.from({ length: count }, (_, index) => `Contoh ${index}`);

  it('lets go of its readers, after what has arrived, when it is over without an error', async () => {
    const readers = [reader(), reader()];
    await log.sign('Satu');
    for (const each of readers) await saw(each, 'Satu');
    end.abort();
    await turns(10);
    expect(readers).toMatchObject([{ hasLeft: true }, { hasLeft: true }]);
    expect(ended).toBe(1);
  });

  it('is left by all who are stopped together, also when one has left before', async () => {
    const stop = new AbortController();
    const [first, second] = [tail.follow(-1n, 10, stop.signal), reader(stop.signal)];
    await log.sign('Satu');
    await first.next();
    await first.return();
    await saw(second, 'Satu');
    stop.abort();
    await turns(10);
    expect(second.hasLeft).toBe(true);
    await waitUntil('nobody follows the log', () => log.followers === 0);
  });

  it('lets go of who is behind what it keeps, also when so much comes at once, and gives nothing with a gap', async () => {
    let goOn: () => void = () => undefined;
    const busy = reader(undefined, () => new Promise<void>((resolve) => (goOn = resolve)));
    await log.sign('Satu');
    await saw(busy, 'Satu');
    await log.sign(...many(1_500));
    await turns(10);
    goOn();
    await turns(10);
    expect(guestsOf(busy.batches)).toEqual(['Satu']);
    expect(busy.hasLeft).toBe(true);
    expect(tail.keepsAllAfter(499n)).toBe(false);
    expect(tail.keepsAllAfter(500n)).toBe(true);
  });

  it('waits no more for who was left behind, however patient it is', async () => {
    const hung = reader(undefined, () => new Promise<void>(() => undefined));
    await log.sign('Satu');
    await saw(hung, 'Satu');
    await log.sign(...many(1_500));
    await waitUntil('it was left behind', () => !tail.keepsAllAfter(0n));
    patience.slowMs = 60_000;
    const quick: LogBatch[] = [];
    const run = async (): Promise<void> => {
      for await (const batch of tail.follow(500n, 10_000, end.signal)) quick.push(batch);
    };
    void run();
    for (const guest of ['Dua', 'Tiga', 'Empat']) {
      await log.sign(guest);
      await waitUntil(`${guest} came`, () => guestsOf(quick).at(-1) === guest);
    }
  });
});
