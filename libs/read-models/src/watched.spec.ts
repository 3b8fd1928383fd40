import { type FollowOptions, type LogBatch, Unavailable } from '@app/event-sourcing';
import { waitUntil } from '../../../test/support/wait-until';
import { guestsOf, Log } from './guest-book.fixtures';
import { watched } from './watched';

/** The store's side of a subscription may go silent: it stays open and nothing comes. */
class SilentLog extends Log {
  silent = false;
  /** Tells no position but those of the events that it delivers, as a store may. */
  shortSighted = false;
  asked = 0;

  override head(): Promise<bigint> {
    this.asked += 1;
    return super.head();
  }

  override async *follow(options: FollowOptions): AsyncIterable<LogBatch> {
    for await (const batch of super.follow(options)) {
      if (this.silent) {
        this.silent = false;
        await this.nothing(options.signal);
        return;
      }
      yield this.shortSighted ? { ...batch, position: batch.events.at(-1)?.position ?? -1n } : batch;
    }
  }

  private async nothing(signal: AbortSignal): Promise<void> {
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  }
}

describe('A subscription that is watched', () => {
  let log: SilentLog;
  let batches: LogBatch[];
  let stopping: AbortController;
  let running: Promise<unknown>;

  beforeEach(() => {
    log = new SilentLog();
    batches = [];
    stopping = new AbortController();
  });
  afterEach(async () => {
    stopping.abort();
    await running;
  });
  const follow = (categories = ['guestBook']): void => {
    const run = async (): Promise<void> => {
      const options = { categories, batchSize: 10, signal: stopping.signal };
      for await (const batch of watched(log, options, 20)) batches.push(batch);
    };
    running = run().catch((error: unknown) => error);
  };
  const shows = (...guests: string[]) =>
    waitUntil(`${guests.join(', ')} came`, () => guestsOf(batches).join() === guests.join());

  it('is given up for a new one, from where it was, when nothing comes although the log went on', async () => {
    await log.sign('Satu');
    follow();
    await shows('Satu');
    log.silent = true;
    await log.sign('Dua');
    await shows('Satu', 'Dua');
    expect(log.followedAfter).toEqual([undefined, 0n]);
    await log.sign('Tiga');
    await shows('Satu', 'Dua', 'Tiga');
  });

  it('is ended when nobody wants more of it', async () => {
    await log.sign('Satu');
    const options = { categories: ['guestBook'], batchSize: 10, signal: stopping.signal };
    for await (const batch of watched(log, options)) if (guestsOf([batch]).length === 1) break;
    await waitUntil('nobody follows the log', () => log.followers === 0);
  });

  it('is kept while the log does not go on', async () => {
    await log.sign('Satu');
    follow();
    await shows('Satu');
    const asked = log.asked;
    await waitUntil('the store was asked ten times more', () => log.asked >= asked + 10);
    await log.sign('Dua');
    await shows('Satu', 'Dua');
    expect(log.followedAfter).toEqual([undefined]);
  });

  it('throws when the store does not answer', async () => {
    follow();
    await waitUntil('it has begun', () => batches.length > 0);
    log.silent = true;
    await log.sign('Satu');
    log.refuse();
    expect(await running).toBeInstanceOf(Unavailable);
  });

  it('has been past the end of the log when it says so, also where nothing was for it', async () => {
    await log.sign('Satu');
    await log.happen('song-1', 'Sung');
    await log.happen('song-1', 'Sung');
    log.shortSighted = true;
    follow();
    await waitUntil('it has caught up', () => batches.some(({ caughtUp }) => caughtUp));
    expect(batches.at(-1)).toMatchObject({ position: 2n, caughtUp: true });
  });
});
