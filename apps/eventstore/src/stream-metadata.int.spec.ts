import { randomUUID } from 'node:crypto';
import { credentials } from '@grpc/grpc-js';
import {
  binaryEvent,
  StreamNotFoundError,
  type EventStoreDBClient,
  type StreamMetadata,
} from '@eventstore/db-client';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { AppendReq } from '@eventstore/db-client/generated/streams_pb';
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
let streams: StreamsClient;
let database: Database;
let stream: string;

beforeAll(async () => {
  store = await startTestEventStore();
  client = store.client;
  streams = new StreamsClient(`127.0.0.1:${store.port}`, credentials.createInsecure());
  database = new Database({ url: store.databaseUrl, applicationName: 'eventstore-spec' });
});
afterAll(async () => {
  streams.close();
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
/** Sets the metadata to what the client cannot write. */
const setTo = async (json: string) => {
  const target = new StreamIdentifier().setStreamName(Buffer.from(`$$${stream}`));
  const options = new AppendReq.Options().setStreamIdentifier(target).setAny(new Empty());
  const message = new AppendReq.ProposedMessage()
    .setId(new UUID().setString(randomUUID()))
    .setData(Buffer.from(json));
  message.getMetadataMap().set('type', '$metadata').set('content-type', 'application/json');
  await new Promise<void>((resolve, reject) => {
    const call = streams.append((error) => (error ? reject(error) : resolve()));
    call.write(new AppendReq().setOptions(options));
    call.write(new AppendReq().setProposedMessage(message));
    call.end();
  });
};
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

  it('hides nothing when it is no object, or when a value of it cannot be read', async () => {
    const hidesAll = '"$tb":10';
    for (const json of [
      '[]',
      'null',
      ...['"1"', '1.5', '1.0', '1e1', 'null', '9223372036854775808', '9223372036854776000'].flatMap((value) => [
        `{"$tb":${value}}`,
        `{${hidesAll},"$maxCount":${value}}`,
        `{${hidesAll},"$maxAge":${value}}`,
        `{${hidesAll},"$cacheControl":${value}}`,
      ]),
      `{${hidesAll},"$tmp":1}`,
      ...['"x"', '[]', 'null', '{"$r":1}', '{"$w":["a",1]}', '{"role":"a"}'].map(
        (acl) => `{${hidesAll},"$acl":${acl}}`,
      ),
    ]) {
      await setTo(json);
      expect([json, await read()]).toEqual([json, consecutive(0n, 10)]);
    }
    const notJson = binaryEvent({ type: '$metadata', data: Buffer.from(`{${hidesAll}}`) });
    await client.appendToStream(`$$${stream}`, notJson);
    expect(await read()).toEqual(consecutive(0n, 10));
  });

  it('counts without numbers that are too small, and with other members, whatever they are', async () => {
    for (const others of [
      '"$maxCount":0',
      '"$maxAge":0,"$cacheControl":-1',
      '"$tmp":true,"$acl":{"$r":"a","$mw":["b","c"]}',
      '"other":{"$tb":[1.0,"}",{"$tb":null}]}, "\\"$tb\\":9":1e400',
    ]) {
      await setTo(`{ ${others}, "$\\u0074b" : 4 }`);
      expect([others, await read()]).toEqual([others, consecutive(4n, 6)]);
    }
    await setTo('{"$tb":-1,"$maxCount":3}');
    expect(await read()).toEqual([7n, 8n, 9n]);
  });

  it('hides everything by the largest revisions, and makes the stream deleted by the very largest only', async () => {
    await setTo('{"$tb":9223372036854775500}');
    expect(await read()).toEqual([]);
    await setTo('{"$tb":9223372036854775807}');
    await expect(read()).rejects.toThrow(StreamNotFoundError);
  });

  it('stays as it was written when an append revives the stream', async () => {
    await setTo('{"k":12345678901234567890, "$tb":9223372036854775807, "z":1.0, "list":[1, {"a":"b"}]}');
    await client.appendToStream(stream, tested(10));
    const [last] = await database.query<{ data: Buffer }>(
      'select data from event where stream = $1 order by revision desc limit 1',
      [`$$${stream}`],
    );
    expect(last?.data.toString()).toBe('{"k":12345678901234567890,"$tb":10,"z":1.0,"list":[1, {"a":"b"}]}');
    expect(await read()).toEqual([10n]);
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
