import { Growth } from './growth';

const isAwake = async (waiting: Promise<void>): Promise<boolean> => {
  const later = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)));
  return Promise.race([waiting.then(() => true), later]);
};

describe('A watch over the log', () => {
  const { signal } = new AbortController();

  it('sleeps until the log grows', async () => {
    const growth = new Growth();
    const watch = growth.watch(signal);
    const waiting = watch.next();
    expect(await isAwake(waiting)).toBe(false);
    growth.announce(new Set(['kim-1']));
    expect(await isAwake(waiting)).toBe(true);
  });

  it('does not miss growth between two waits, and wakes once for it', async () => {
    const growth = new Growth();
    const watch = growth.watch(signal);
    growth.announce(new Set(['kim-1']));
    growth.announce(new Set(['kim-2']));
    expect(await isAwake(watch.next())).toBe(true);
    expect(await isAwake(watch.next())).toBe(false);
  });

  it('over one stream sleeps while others grow', async () => {
    const growth = new Growth();
    const waiting = growth.watch(signal, 'kim-1').next();
    growth.announce(new Set(['kim-2']));
    expect(await isAwake(waiting)).toBe(false);
    growth.announce(new Set(['kim-2', 'kim-1']));
    expect(await isAwake(waiting)).toBe(true);
  });

  it('ends with its signal', async () => {
    const growth = new Growth();
    const ended = new AbortController();
    const watch = growth.watch(ended.signal);
    const waiting = watch.next();
    ended.abort();
    expect(await isAwake(waiting)).toBe(true);
    growth.announce(new Set(['kim-1']));
    expect(await isAwake(watch.next())).toBe(false);
  });
});
