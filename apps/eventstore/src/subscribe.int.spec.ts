import {
  eventTypeFilter,
  jsonEvent,
  StreamDeletedError,
  streamNameFilter,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Filter,
  type Position,
} from '@eventstore/db-client';
import {
  collect,
  consecutive,
  startTestEventStore,
  take,
  tested,
  testedEvents,
  whileWritesWait,
  type TestEventStore,
} from './testing';

jest.setTimeout(60_000);

let store: TestEventStore;
let client: EventStoreDBClient;

beforeEach(async () => {
  store = await startTestEventStore();
  client = store.client;
});
afterEach(() => store.close());

const happens = (subscription: NodeJS.EventEmitter, event: 'confirmation' | 'caughtUp') =>
  new Promise<void>((resolve) => subscription.once(event, () => resolve()));
const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id);

describe('A subscription to a stream', () => {
  it('tells what is there, that it has caught up, and then what comes', async () => {
    const [past, future] = [testedEvents(700), testedEvents(3)];
    await client.appendToStream('kim-1', past);
    const subscription = client.subscribeToStream('kim-1');
    const taken = take(subscription, past.length + future.length);
    await happens(subscription, 'caughtUp');
    await client.appendToStream('kim-2', tested(0));
    await client.appendToStream('kim-1', future);
    expect(ids(await taken)).toEqual(ids([...past, ...future]));
  });

  it('begins after a revision', async () => {
    const events = testedEvents(5);
    await client.appendToStream('kim-1', events);
    expect(ids(await take(client.subscribeToStream('kim-1', { fromRevision: 2n }), 2))).toEqual(ids(events.slice(3)));
  });

  it('begins at the end', async () => {
    await client.appendToStream('kim-1', testedEvents(5));
    const subscription = client.subscribeToStream('kim-1', { fromRevision: 'end' });
    const taken = take(subscription, 1);
    await happens(subscription, 'confirmation');
    const event = tested(6);
    await client.appendToStream('kim-1', event);
    expect(ids(await taken)).toEqual([event.id]);
  });

  it('waits for a stream that is not there yet', async () => {
    const subscription = client.subscribeToStream('kim-1');
    const taken = take(subscription, 1);
    await happens(subscription, 'caughtUp');
    const event = tested(1);
    await client.appendToStream('kim-1', event);
    expect(ids(await taken)).toEqual([event.id]);
  });
});

describe('A subscription to a stream that has caught up', () => {
  /** The first so many events that come while this is done. */
  const revisionsDuring = async (count: number, work: () => Promise<unknown>, stream = 'kim-1') => {
    const subscription = client.subscribeToStream(stream);
    const taken = take(subscription, count);
    await happens(subscription, 'caughtUp');
    await work();
    return (await taken).map(({ revision }) => revision);
  };

  /** Does the second while the first waits to be written. */
  const together = async (first: () => Promise<unknown>, second: () => Promise<unknown>) => {
    const { done } = await whileWritesWait(store.databaseUrl, async (waits) => {
      const writing = first();
      await waits();
      const done = Promise.all([writing, second()]);
      await collect(client.readAll({ maxCount: 1 })); // what was asked before this has arrived
      return { done };
    });
    await done;
  };
  const append = (stream = 'kim-1') => client.appendToStream(stream, tested(1));

  it('tells every event of an append of more events than the stream shows', async () => {
    await client.setStreamMetadata('kim-1', { maxCount: 2 });
    const appendFive = () => client.appendToStream('kim-1', testedEvents(5));
    expect(await revisionsDuring(5, appendFive)).toEqual(consecutive(0n, 5));
  });

  it('tells events that were truncated right after they were appended', async () => {
    const appendAndTruncate = () => Promise.all([append(), client.setStreamMetadata('kim-1', { truncateBefore: 1 })]);
    expect(await revisionsDuring(1, () => together(() => append('kim-2'), appendAndTruncate))).toEqual([0n]);
  });

  it('tells events that come before a revision at which the stream will be seen', async () => {
    await client.appendToStream('kim-1', testedEvents(2));
    await client.setStreamMetadata('kim-1', { truncateBefore: 99 });
    expect(await revisionsDuring(1, append)).toEqual([2n]);
  });

  it('tells events of a stream that was deleted right after them, and those of its revival', async () => {
    const appendAndDelete = async () => {
      await together(append, () => client.deleteStream('kim-1'));
      await append();
    };
    expect(await revisionsDuring(2, appendAndDelete)).toEqual([0n, 1n]);
  });

  it('tells all that the metadata of a stream are set to, one after the other', async () => {
    const maxCounts = Array.from({ length: 8 }, (_, index) => index + 1);
    const setAll = () => Promise.all(maxCounts.map((maxCount) => client.setStreamMetadata('kim-1', { maxCount })));
    expect(await revisionsDuring(8, setAll, '$$kim-1')).toEqual(consecutive(0n, 8));
  });

  it('tells what comes before a tombstone and the tombstone, and then fails', async () => {
    const subscription = client.subscribeToStream('kim-1');
    const types: unknown[] = [];
    subscription.on('data', ({ event }) => types.push(event?.type));
    const failed = new Promise((resolve) => subscription.once('error', resolve));
    await happens(subscription, 'caughtUp');
    await together(append, () => client.tombstoneStream('kim-1'));
    expect(await failed).toBeInstanceOf(StreamDeletedError);
    expect(types).toEqual(['Tested', '$streamDeleted']);
  });
});

describe('A subscription to the whole log', () => {
  const positions = async (subscription: AllStreamSubscription, count: number) =>
    (await take(subscription, count)).map(({ position }) => position?.commit);

  it('begins at the start, after a position or at the end', async () => {
    await client.appendToStream('kim-1', testedEvents(5));
    expect(await positions(client.subscribeToAll(), 5)).toEqual(consecutive(1n, 5));
    expect(await positions(client.subscribeToAll({ fromPosition: { commit: 3n, prepare: 3n } }), 2)).toEqual([
      4n,
      5n,
    ]);
    const subscription = client.subscribeToAll({ fromPosition: 'end' });
    const taken = positions(subscription, 1);
    await happens(subscription, 'confirmation');
    await client.appendToStream('kim-1', tested(6));
    expect(await taken).toEqual([6n]);
  });

  it('has a filter on stream names or event types, by prefix or by regular expression', async () => {
    const event = (type: string) => jsonEvent({ type, data: {} });
    await client.appendToStream('kim-1', [event('KimProposed'), event('SkIssued')]);
    await client.appendToStream('person-1', [event('PersonRegistered'), event('$Secret')]);
    await client.appendToStream('$settings', [event('Changed')]);
    await client.appendToStream('end', event('End'));

    const typesOf = async (filter: Filter) => {
      const types = [];
      for await (const { event } of client.subscribeToAll({ filter })) {
        if (event?.type === 'End') break;
        if (event) types.push(event.type);
      }
      return types;
    };
    expect(await typesOf(streamNameFilter({ prefixes: ['kim-', 'end'] }))).toEqual(['KimProposed', 'SkIssued']);
    expect(await typesOf(streamNameFilter({ regex: '^(person-|end)' }))).toEqual(['PersonRegistered', '$Secret']);
    expect(await typesOf(eventTypeFilter({ prefixes: ['Kim', '$', 'End'] }))).toEqual(['KimProposed', '$Secret']);
    expect(await typesOf(eventTypeFilter({ regex: '(ed$|^End)' }))).toEqual([
      'KimProposed',
      'SkIssued',
      'PersonRegistered',
      'Changed',
    ]);
  });

  it('that is filtered has a checkpoint after every interval of considered events, and one when it catches up', async () => {
    await client.appendToStream('kim-1', testedEvents(10));
    await client.appendToStream('person-1', testedEvents(15));
    const checkpoints: bigint[] = [];
    const checkpointReached = (_subscription: AllStreamSubscription, { commit }: Position) => {
      checkpoints.push(commit);
    };
    const filter = streamNameFilter({
      prefixes: ['kim-'],
      maxSearchWindow: 5,
      checkpointInterval: 2,
      checkpointReached,
    });
    const subscription = client.subscribeToAll({ filter });
    const taken = take(subscription, 11);
    await happens(subscription, 'caughtUp');
    expect(checkpoints).toEqual([10n, 20n, 25n]);
    await client.appendToStream('person-1', testedEvents(17));
    await client.appendToStream('kim-1', tested(0));
    expect((await taken).at(-1)?.position?.commit).toBe(43n);
    expect(checkpoints).toEqual([10n, 20n, 25n, 30n, 40n]);
  });
});

it('A subscription misses nothing and doubles nothing while it catches up with a log that grows', async () => {
  const [writers, eachWrites] = [8, 100];
  const writing = Array.from({ length: writers }, async (_, writer) => {
    for (let n = 0; n < eachWrites; n++) await client.appendToStream(`tested-${writer}`, tested(n));
  });
  const subscribed: Promise<unknown>[] = [];
  for (let writer = 0; writer < writers; writer++) {
    const all = client.subscribeToAll();
    const filtered = client.subscribeToAll({ filter: streamNameFilter({ prefixes: [`tested-${writer}`] }) });
    const stream = client.subscribeToStream(`tested-${writer}`);
    subscribed.push(
      take(all, writers * eachWrites).then((events) =>
        expect(events.map(({ position }) => position?.commit)).toEqual(consecutive(1n, writers * eachWrites)),
      ),
      ...[filtered, stream].map(async (subscription) => {
        const events = await take(subscription, eachWrites);
        expect(events.map(({ revision }) => revision)).toEqual(consecutive(0n, eachWrites));
      }),
    );
    await happens(all, 'caughtUp');
  }
  await Promise.all([...writing, ...subscribed]);
});
