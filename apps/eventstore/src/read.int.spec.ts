import { binaryEvent, StreamNotFoundError, UnknownError, type EventStoreDBClient } from '@eventstore/db-client';
import { collect, consecutive, startTestEventStore, tested, testedEvents, type TestEventStore } from './testing';

/** More than two pages. */
const LONG = 1_200;

/** As many events as fill pages: what comes after one less is in the last of them. */
const FULL_PAGES = 800;

jest.setTimeout(60_000);

let store: TestEventStore;
let client: EventStoreDBClient;

beforeAll(async () => {
  store = await startTestEventStore();
  client = store.client;
  await client.appendToStream('short-1', testedEvents(5));
  await client.appendToStream('long-1', testedEvents(LONG));
});
afterAll(() => store.close());

type StreamOptions = Parameters<EventStoreDBClient['readStream']>[1];
type AllOptions = Parameters<EventStoreDBClient['readAll']>[0];

const revisions = async (stream: string, options?: StreamOptions) =>
  (await collect(client.readStream(stream, options))).map(({ event }) => event?.revision);
const positions = async (options?: AllOptions) =>
  (await collect(client.readAll(options))).map(({ event }) => event?.position?.commit);
const at = (position: bigint) => ({ commit: position, prepare: position });

describe('A stream is read', () => {
  it('forwards from its start and from a revision on', async () => {
    expect(await revisions('short-1')).toEqual([0n, 1n, 2n, 3n, 4n]);
    expect(await revisions('short-1', { fromRevision: 3n })).toEqual([3n, 4n]);
    expect(await revisions('short-1', { fromRevision: 5n })).toEqual([]);
  });

  it('backwards from its end, from its start and from a revision on', async () => {
    const direction = 'backwards';
    expect(await revisions('short-1', { direction, fromRevision: 'end' })).toEqual([4n, 3n, 2n, 1n, 0n]);
    expect(await revisions('short-1', { direction, fromRevision: 1n })).toEqual([1n, 0n]);
    expect(await revisions('short-1', { direction, fromRevision: 99n })).toEqual([4n, 3n, 2n, 1n, 0n]);
    expect(await revisions('short-1', { direction, fromRevision: 'start' })).toEqual([0n]);
  });

  it('up to a count', async () => {
    expect(await revisions('short-1', { maxCount: 2 })).toEqual([0n, 1n]);
    expect(await revisions('short-1', { maxCount: 2, direction: 'backwards', fromRevision: 'end' })).toEqual([
      4n,
      3n,
    ]);
    expect(await revisions('long-1', { maxCount: 501 })).toEqual(consecutive(0n, 501));
  });

  it('not up to a count of none, and not forwards from its end', async () => {
    const backwards = { direction: 'backwards', fromRevision: 'end' } as const;
    for (const options of [{ maxCount: 0 }, { ...backwards, maxCount: 0 }, { fromRevision: 'end' }] as const) {
      const error: unknown = await revisions('short-1', options).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UnknownError);
      expect((error as Error).message).toContain('Unexpected ReadStreamResult: Error');
    }
    expect(await positions({ maxCount: 0 })).toEqual([]);
    expect(await revisions('short-1', { ...backwards, maxCount: 1 })).toEqual([4n]);
  });

  it('page after page, in both directions', async () => {
    expect(await revisions('long-1')).toEqual(consecutive(0n, LONG));
    const backwards = await revisions('long-1', { direction: 'backwards', fromRevision: 'end' });
    expect(backwards.toReversed()).toEqual(consecutive(0n, LONG));
  });

  it('in pages of bounded size', async () => {
    const large = () => binaryEvent({ type: 'Large', data: new Uint8Array(900_000) });
    for (let n = 0; n < 12; n++) await client.appendToStream('large-1', large());
    expect(await revisions('large-1')).toEqual(consecutive(0n, 12));
    expect(await revisions('large-1', { maxCount: 7 })).toEqual(consecutive(0n, 7));
    const backwards = await revisions('large-1', { direction: 'backwards', fromRevision: 'end' });
    expect(backwards.toReversed()).toEqual(consecutive(0n, 12));
  });

  it('only where there is one', async () => {
    await expect(revisions('missing-1')).rejects.toThrow(StreamNotFoundError);
    await expect(revisions('missing-1', { direction: 'backwards', fromRevision: 'end' })).rejects.toThrow(
      new StreamNotFoundError(undefined, 'missing-1').message,
    );
  });

  it.each([
    ['appended to', (stream: string) => client.appendToStream(stream, testedEvents(3))],
    ['deleted', (stream: string) => client.deleteStream(stream)],
    ['deleted for ever', (stream: string) => client.tombstoneStream(stream)],
  ])('as it stood when the read began, though it is %s meanwhile', async (what, change) => {
    const stream = `${what.replaceAll(' ', '-')}-1`;
    const some = (count: number) =>
      Array.from({ length: count }, () => binaryEvent({ type: 'Some', data: new Uint8Array(5_000) }));
    for (let left = FULL_PAGES - 1; left > 0; left -= 100)
      await client.appendToStream(stream, some(Math.min(left, 100)));
    const read: (bigint | undefined)[] = [];
    for await (const { event } of client.readStream(stream)) {
      if (read.length === 0) await change(stream);
      read.push(event?.revision);
    }
    expect(read).toEqual(consecutive(0n, FULL_PAGES - 1));
  });

  it('as far as the reader wants', async () => {
    for (let reader = 0; reader < 30; reader++) {
      for await (const { event } of client.readStream('long-1')) if (event?.revision === 3n) break;
    }
    expect(await revisions('short-1', { maxCount: 1 })).toEqual([0n]);
  });
});

describe('The whole log is read', () => {
  it('with the times of the events, whether they come from memory or from the database', async () => {
    const { position } = await client.appendToStream('timed-1', testedEvents(50));
    const fromMemory = await collect(client.readAll({ fromPosition: at((position?.commit ?? 0n) - 49n) }));
    const fromDatabase = await collect(client.readStream('timed-1'));
    const times = (events: typeof fromMemory | typeof fromDatabase) =>
      events.map(({ event }) => event?.created.getTime());
    expect(times(fromMemory)).toHaveLength(50);
    expect(times(fromMemory)).toEqual(times(fromDatabase));
  });

  it('forwards from a position on, and from its start', async () => {
    expect(await positions({ maxCount: 3 })).toEqual([1n, 2n, 3n]);
    expect(await positions({ maxCount: 2, fromPosition: at(4n) })).toEqual([4n, 5n]);
    expect(await positions({ fromPosition: 'end' })).toEqual([]);
    expect(await positions({ maxCount: LONG })).toEqual(consecutive(1n, LONG));
  });

  it('backwards from before a position, and from its end', async () => {
    const direction = 'backwards';
    expect(await positions({ direction, fromPosition: at(4n) })).toEqual([3n, 2n, 1n]);
    const [last = 0n, ...rest] = await positions({ direction, fromPosition: 'end', maxCount: LONG });
    expect([last, ...rest].toReversed()).toEqual(consecutive(last - BigInt(LONG) + 1n, LONG));
    expect(await positions({ direction, fromPosition: 'start' })).toEqual([]);
  });

  it('with the events of all streams in the order of their appends', async () => {
    await client.appendToStream('a-1', tested(1));
    await client.appendToStream('b-1', tested(2));
    await client.appendToStream('a-1', tested(3));
    const last = await collect(client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 3 }));
    expect(last.map(({ event }) => [event?.streamId, event?.revision])).toEqual([
      ['a-1', 1n],
      ['b-1', 0n],
      ['a-1', 0n],
    ]);
  });
});
