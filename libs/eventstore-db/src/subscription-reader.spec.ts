import { PassThrough } from 'node:stream';
import type { AllStreamSubscription, ResolvedEvent } from '@eventstore/db-client';
import { noted, numbers } from './log.fixtures';
import { SubscriptionReader } from './subscription-reader';

const arrived = (number: number, part: object = {}): ResolvedEvent =>
  ({
    event: {
      ...noted('spec-1', number),
      streamId: 'spec-1',
      revision: BigInt(number),
      position: { commit: BigInt(number), prepare: BigInt(number) },
      ...part,
    },
  }) as unknown as ResolvedEvent;

describe('What has arrived from a subscription', () => {
  let subscription: PassThrough;
  let reader: SubscriptionReader;

  beforeEach(() => {
    subscription = new PassThrough({ objectMode: true });
    reader = new SubscriptionReader(-1n);
    reader.attach(subscription as unknown as AllStreamSubscription);
  });
  const arrive = (...events: ResolvedEvent[]) => events.forEach((event) => subscription.write(event));
  const next = async (most = 10) => {
    const batch = await reader.next(most);
    return (
      batch && { numbers: numbers(batch.events), position: batch.position, ...(batch.caughtUp && { caughtUp: true }) }
    );
  };

  it('is taken together, up to as many as are wanted', async () => {
    arrive(arrived(0), arrived(1), arrived(2));
    expect(await next(2)).toEqual({ numbers: [0, 1], position: 1n });
    expect(await next(2)).toEqual({ numbers: [2], position: 2n });
  });

  it('moves the position to a checkpoint only once all events before it were taken', async () => {
    arrive(arrived(0), arrived(1));
    reader.checkpoint(31n);
    expect(await next(1)).toEqual({ numbers: [0], position: 0n });
    expect(await next(2)).toEqual({ numbers: [1], position: 31n });
  });

  it('never moves the position back to an earlier checkpoint', async () => {
    reader.checkpoint(4n);
    arrive(arrived(6));
    expect(await next()).toEqual({ numbers: [6], position: 6n });
    reader.checkpoint(5n);
    reader.checkpoint(7n);
    expect(await next()).toEqual({ numbers: [], position: 7n });
  });

  it('is at the end of the log only once all events before it were taken, and says so once', async () => {
    arrive(arrived(0), arrived(1));
    subscription.emit('caughtUp');
    expect(await next(1)).toEqual({ numbers: [0], position: 0n });
    expect(await next(2)).toEqual({ numbers: [1], position: 1n, caughtUp: true });
    arrive(arrived(2));
    expect(await next()).toEqual({ numbers: [2], position: 2n });
    subscription.emit('caughtUp');
    expect(await next()).toEqual({ numbers: [], position: 2n, caughtUp: true });
  });

  it('holds an event that nobody can read in its place, and says where that is', async () => {
    arrive(arrived(0), arrived(1, { data: 'no object' }), arrived(2, { metadata: undefined }), arrived(3));
    const { events = [] } = (await reader.next(10)) ?? {};
    expect(events.map((event) => ('unreadable' in event ? event.unreadable : numbers([event])))).toEqual([
      [0],
      'spec-1@1 is not a JSON event with metadata',
      'spec-1@2 is not a JSON event with metadata',
      [3],
    ]);
    expect(events[1]).toEqual({
      id: noted('spec-1', 1).id,
      type: 'Noted',
      stream: 'spec-1',
      revision: 1n,
      position: 1n,
      unreadable: expect.any(String) as string,
    });
  });

  it('is given before what broke the subscription is thrown', async () => {
    arrive(arrived(0));
    subscription.emit('error', new Error('connection reset'));
    expect(await next()).toEqual({ numbers: [0], position: 0n });
    await expect(next()).rejects.toThrow('connection reset');
  });

  it('wakes whoever waits for it, also at the end', async () => {
    const waiting = next();
    arrive(arrived(0));
    expect(await waiting).toEqual({ numbers: [0], position: 0n });
    const ending = next();
    reader.end();
    expect(await ending).toBeUndefined();
  });
});
