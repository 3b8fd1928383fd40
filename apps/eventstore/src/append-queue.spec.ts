import { AppendQueue, type WaitingAppend } from './append-queue';
import type { ProposedEvent } from './event';

const EVENT: ProposedEvent = {
  id: '1',
  type: 'Tested',
  isJson: true,
  data: new Uint8Array(),
  metadata: new Uint8Array(),
};

const waitingAppend = (events = 1, bytes = 0): WaitingAppend => ({
  append: {
    stream: 'kim-1',
    expected: 'any',
    events: Array.from({ length: events }, () => ({ ...EVENT, data: new Uint8Array(bytes) })),
  },
  resolve: () => undefined,
  reject: () => undefined,
});

const queueOf = (...appends: WaitingAppend[]): AppendQueue => {
  const queue = new AppendQueue();
  for (const append of appends) queue.push(append);
  return queue;
};

/** Time stands still unless a test moves it. */
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const settles = async (taken: Promise<WaitingAppend[]>): Promise<number | undefined> => {
  const pending = Promise.resolve().then(() => Promise.resolve(undefined));
  return Promise.race([taken.then((group) => group.length), pending]);
};

describe('A queue of appends', () => {
  it('gives a lone append at once', async () => {
    const queue = queueOf(waitingAppend());
    expect(await settles(queue.takeGroup())).toBe(1);
    expect(queue.isEmpty).toBe(true);
  });

  it('gives half of those that are under way, and then the others, in their order', async () => {
    const appends = Array.from({ length: 65 }, () => waitingAppend());
    const queue = queueOf(...appends);
    expect(await queue.takeGroup()).toEqual(appends.slice(0, 33));
    expect(await queue.takeGroup()).toEqual(appends.slice(33));
    expect(queue.isEmpty).toBe(true);
  });

  it('keeps to halves while those that were answered come again', async () => {
    const queue = queueOf(...Array.from({ length: 64 }, () => waitingAppend()));
    let answered = 0;
    for (const size of [33, 31, 32, 32]) {
      const group = await queue.takeGroup();
      expect(group).toHaveLength(size);
      for (; answered > 0; answered--) queue.push(waitingAppend());
      answered = group.length;
    }
  });

  /** A queue whose last group was of 3, and of which one append waits now. */
  const queueAfterThree = async () => {
    const queue = queueOf(...Array.from({ length: 7 }, () => waitingAppend()));
    expect(await queue.takeGroup()).toHaveLength(4);
    expect(await queue.takeGroup()).toHaveLength(3);
    queue.push(waitingAppend());
    return queue;
  };

  it('does not let the first that comes go alone', async () => {
    const queue = await queueAfterThree();
    const taken = queue.takeGroup();
    expect(await settles(taken)).toBeUndefined();
    queue.push(waitingAppend());
    expect(await settles(taken)).toBe(2);
  });

  it('waits no longer than appends keep coming', async () => {
    const queue = queueOf(...Array.from({ length: 15 }, () => waitingAppend()));
    expect(await queue.takeGroup()).toHaveLength(8);
    expect(await queue.takeGroup()).toHaveLength(7);
    queue.push(waitingAppend());
    const taken = queue.takeGroup();
    jest.advanceTimersByTime(1);
    queue.push(waitingAppend());
    jest.advanceTimersByTime(1);
    expect(await settles(taken)).toBeUndefined();
    jest.advanceTimersByTime(2);
    expect(await settles(taken)).toBe(2);
    queue.push(waitingAppend());
    expect(await settles(queue.takeGroup())).toBe(1);
  });

  it('waits no longer than 10 ms', async () => {
    const queue = queueOf(...Array.from({ length: 99 }, () => waitingAppend()));
    expect(await queue.takeGroup()).toHaveLength(50);
    expect(await queue.takeGroup()).toHaveLength(49);
    queue.push(waitingAppend());
    const taken = queue.takeGroup();
    for (let arrival = 0; arrival < 15; arrival++) {
      jest.advanceTimersByTime(1);
      queue.push(waitingAppend());
    }
    expect(await settles(taken)).toBeDefined();
  });

  it('gives groups of 2,000 events, and a larger append alone', async () => {
    const [small, large, full] = [waitingAppend(1_500), waitingAppend(3_000), waitingAppend(2_000)];
    const queue = queueOf(small, small, large, full);
    expect(await queue.takeGroup()).toEqual([small]);
    expect(queue.takeAll()).toEqual([small, large, full]);
    expect(await queueOf(large, full).takeGroup()).toEqual([large]);
    expect(await queueOf(full, small).takeGroup()).toEqual([full]);
  });

  it('gives groups of 16 MiB', async () => {
    const queue = queueOf(...Array.from({ length: 40 }, () => waitingAppend(1, 2 ** 20)));
    expect(await queue.takeGroup()).toHaveLength(16);
    expect(await queueOf(waitingAppend(1, 20 * 2 ** 20), waitingAppend()).takeGroup()).toHaveLength(1);
  });
});
