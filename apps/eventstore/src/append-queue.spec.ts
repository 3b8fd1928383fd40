import { AppendQueue, type WaitingAppend } from './append-queue';
import type { ProposedEvent } from './event';

const EVENT: ProposedEvent = {
  id: '1',
  type: 'Tested',
  isJson: true,
  data: new Uint8Array(),
  metadata: new Uint8Array(),
};

const waitingAppend = (events = 1): WaitingAppend => ({
  append: { stream: 'kim-1', expected: 'any', events: Array.from({ length: events }, () => EVENT) },
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

  it('gives all that wait, in their order', async () => {
    const appends = [waitingAppend(), waitingAppend(), waitingAppend()];
    expect(await queueOf(...appends).takeGroup()).toEqual(appends);
  });

  it('waits for as many as there were before', async () => {
    const queue = queueOf(waitingAppend(), waitingAppend());
    await queue.takeGroup();
    queue.push(waitingAppend());
    const taken = queue.takeGroup();
    expect(await settles(taken)).toBeUndefined();
    queue.push(waitingAppend());
    expect(await settles(taken)).toBe(2);
  });

  it('waits no longer than appends keep coming', async () => {
    const queue = queueOf(waitingAppend(), waitingAppend(), waitingAppend());
    await queue.takeGroup();
    queue.push(waitingAppend());
    const taken = queue.takeGroup();
    jest.advanceTimersByTime(1);
    queue.push(waitingAppend());
    jest.advanceTimersByTime(1);
    expect(await settles(taken)).toBeUndefined();
    jest.advanceTimersByTime(2);
    expect(await settles(taken)).toBe(2);
    queue.push(waitingAppend());
    queue.push(waitingAppend());
    expect(await settles(queue.takeGroup())).toBe(2);
  });

  it('waits no longer than 10 ms', async () => {
    const many = Array.from({ length: 50 }, () => waitingAppend());
    const queue = queueOf(...many);
    await queue.takeGroup();
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
});
