import { randomUUID } from 'node:crypto';
import {
  binaryEvent,
  StreamNotFoundError,
  type EventStoreDBClient,
  type StreamMetadata,
} from '@eventstore/db-client';
import { Database } from '@app/postgres';
import {
  collect,
  consecutive,
  startTestEventStore,
  take,
  tested,
  testedEvents,
  type TestEventStore,
} from './testing';

jest.setTimeout(60_000);

let store: TestEventStore;
let client: EventStoreDBClient;
let database: Database;
let stream: string;

beforeAll(async () => {
  store = await startTestEventStore();
  client = store.client;
  database = new Database({ url: store.databaseUrl, applicationName: 'eventstore-spec' });
});
afterAll(async () => {
  await database.close();
  await store.close();
});
beforeEach(async () => {
  stream = `tested-${randomUUID()}`;
  await client.appendToStream(stream, testedEvents(10));
});

const read = async (options?: Parameters<EventStoreDBClient['readStream']>[1], name = stream) =>
  (await collect(client.readStream(name, options))).map(({ event }) => event?.revision);
const backwards = { direction: 'backwards', fromRevision: 'end' } as const;
const set = (metadata: StreamMetadata) => client.setStreamMetadata(stream, metadata);
const age = (upTo: bigint) =>
  database.query(`update event set created = created - interval '1 hour' where stream = $1 and revision <= $2`, [
    stream,
    upTo,
  ]);

describe('The metadata of a stream', () => {
  it('is what it was set to last', async () => {
    expect(await client.getStreamMetadata(stream)).toEqual({ streamName: stream });
    await set({ maxCount: 3, acl: { readRoles: ['auditor'] } });
    await client.setStreamMetadata(stream, { maxAge: 60, remark: 'Catatan' }, { expectedRevision: 0n });
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ maxAge: 60, remark: 'Catatan' });
    expect(await read(undefined, `$$${stream}`)).toEqual([1n]);
    expect(await read(backwards, `$$${stream}`)).toEqual([1n]);
  });

  it('names the revision before which events are hidden', async () => {
    await set({ truncateBefore: 4 });
    expect(await read()).toEqual(consecutive(4n, 6));
    expect(await read({ fromRevision: 2n, maxCount: 3 })).toEqual([4n, 5n, 6n]);
    expect(await read({ fromRevision: 7n })).toEqual([7n, 8n, 9n]);
    expect(await read(backwards)).toEqual(consecutive(4n, 6).toReversed());
    expect(await read({ ...backwards, fromRevision: 3n })).toEqual([]);
    expect(await client.appendToStream(stream, tested(1), { expectedRevision: 9n })).toMatchObject({
      nextExpectedRevision: 10n,
    });
  });

  it('names how many events are visible', async () => {
    await set({ maxCount: 3 });
    expect(await read()).toEqual([7n, 8n, 9n]);
    await client.appendToStream(stream, tested(10));
    expect(await read()).toEqual([8n, 9n, 10n]);
    expect(await read(backwards)).toEqual([10n, 9n, 8n]);
    expect(await read({ ...backwards, fromRevision: 8n })).toEqual([8n]);
    expect(await read({ ...backwards, fromRevision: 7n })).toEqual([]);
  });

  it('names the age at which events disappear', async () => {
    await age(5n);
    await set({ maxAge: 60 });
    expect(await read()).toEqual([6n, 7n, 8n, 9n]);
    expect(await read({ maxCount: 2 })).toEqual([6n, 7n]);
    expect(await read(backwards)).toEqual([9n, 8n, 7n, 6n]);
    await set({ maxAge: 60, maxCount: 2 });
    expect(await read()).toEqual([8n, 9n]);
  });

  it('may hide all events: the stream is empty then, and exists', async () => {
    for (const metadata of [{ truncateBefore: 10 }, { truncateBefore: 99 }, { maxAge: 60 }]) {
      await age(9n);
      await set(metadata);
      expect(await read()).toEqual([]);
      expect(await read(backwards)).toEqual([]);
    }
  });

  it('makes no stream', async () => {
    stream = `tested-${randomUUID()}`;
    await set({ maxCount: 1 });
    await expect(read()).rejects.toThrow(StreamNotFoundError);
  });

  it('hides nothing when it is malformed', async () => {
    for (const data of ['{"$tb":-1}', '{"$maxCount":0}', '{"$maxAge":"1"}', '{"$tb":1.5}', '[]', 'null', '{']) {
      const event = binaryEvent({ type: '$metadata', data: Buffer.from(data) });
      const asJson = { ...event, contentType: 'application/json' } as unknown as typeof event;
      await client.appendToStream(
        `$$${stream}`,
        data === '{' ? event : { ...asJson, data: JSON.parse(data) as never },
      );
      expect(await read()).toEqual(consecutive(0n, 10));
    }
  });

  it('hides page after page', async () => {
    await client.appendToStream(stream, testedEvents(1_190));
    await set({ truncateBefore: 600 });
    expect(await read()).toEqual(consecutive(600n, 600));
    expect((await read(backwards)).toReversed()).toEqual(consecutive(600n, 600));
    await age(700n);
    await set({ maxAge: 60 });
    expect(await read({ maxCount: 300 })).toEqual(consecutive(701n, 300));
    expect((await read({ ...backwards, maxCount: 600 })).toReversed()).toEqual(consecutive(701n, 499));
  });

  it('counts for what a subscription to the stream finds there, and not for the log', async () => {
    await set({ truncateBefore: 8 });
    const taken = take(client.subscribeToStream(stream), 3);
    const event = tested(10);
    await client.appendToStream(stream, event);
    expect((await taken).map(({ revision }) => revision)).toEqual([8n, 9n, 10n]);
    const ofStream = (await collect(client.readAll())).filter(({ event: found }) => found?.streamId === stream);
    expect(ofStream).toHaveLength(11);
  });
});
