import { randomUUID } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import {
  StreamDeletedError,
  StreamNotFoundError,
  UnknownError,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { Database } from '@app/postgres';
import { EventLog } from './event-log';
import type { ExpectedRevision } from './expected-revision';
import { TOMBSTONE_REVISION } from './stream-metadata';
import {
  collect,
  createDatabase,
  startTestEventStore,
  take,
  tested,
  testedEvents,
  type TestEventStore,
} from './testing';

jest.setTimeout(60_000);

let store: TestEventStore;
let client: EventStoreDBClient;
let stream: string;

beforeAll(async () => {
  store = await startTestEventStore();
  client = store.client;
});
afterAll(() => store.close());
beforeEach(() => {
  stream = `tested-${randomUUID()}`;
});

/** With credentials the client appends one by one, without in batches. */
const [ONE_BY_ONE, IN_BATCHES] = [{ credentials: { username: 'kim', password: 'kim' } }, {}];

const append = (events: number, expectedRevision: AppendExpectedRevision, options = {}) =>
  client.appendToStream(stream, testedEvents(events), { ...options, expectedRevision });
const revisions = async (options?: Parameters<EventStoreDBClient['readStream']>[1]) =>
  (await collect(client.readStream(stream, options))).map(({ event }) => event?.revision);
const metadata = async () => (await client.getStreamMetadata<Record<string, unknown>>(stream)).metadata;
const ofLog = async (name: string) =>
  (await collect(client.readAll())).flatMap(({ event }) => (event?.streamId === name ? [event] : []));
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('A deleted stream', () => {
  beforeEach(async () => {
    await append(3, 'no_stream');
    await client.deleteStream(stream, { expectedRevision: 2n });
  });

  it('is not found any more, in either direction', async () => {
    await expect(revisions()).rejects.toThrow(StreamNotFoundError);
    await expect(revisions({ direction: 'backwards', fromRevision: 'end' })).rejects.toThrow(StreamNotFoundError);
    await expect(revisions({ fromRevision: 3n })).rejects.toThrow(StreamNotFoundError);
  });

  it.each([
    ['expects none', 'no_stream', ONE_BY_ONE],
    ['expects any', 'any', IN_BATCHES],
    ['expects its last revision', 2n, ONE_BY_ONE],
  ] as const)('is revived by an append that %s, and its revisions go on', async (_, expected, options) => {
    expect(await append(2, expected, options)).toMatchObject({ nextExpectedRevision: 4n });
    expect(await revisions()).toEqual([3n, 4n]);
    expect(await revisions({ direction: 'backwards', fromRevision: 'end' })).toEqual([4n, 3n]);
    expect(await metadata()).toEqual({ truncateBefore: 3 });
    expect(await append(1, 4n)).toMatchObject({ nextExpectedRevision: 5n });
    expect(await revisions({ maxCount: 2 })).toEqual([3n, 4n]);
  });

  it('is revived by the first of two appends that come together', async () => {
    const appended = await Promise.all([append(1, 'any'), append(1, 'any')]);
    expect(appended.map(({ nextExpectedRevision }) => nextExpectedRevision)).toEqual([3n, 4n]);
    expect(await revisions()).toEqual([3n, 4n]);
  });

  it.each([
    ['one by one', ONE_BY_ONE],
    ['in batches', IN_BATCHES],
  ])('does not exist for an append (%s) that expects that it exists', async (_, options) => {
    const error = await failure(append(1, 'stream_exists', options));
    expect(error).toBeInstanceOf(StreamDeletedError);
    expect(error).toMatchObject({ streamName: stream });
  });

  it('is not revived by an append of nothing that expects no stream', async () => {
    const error = await failure(append(0, 'no_stream'));
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    await expect(revisions()).rejects.toThrow(StreamNotFoundError);
  });

  it('has its last revision still, for an append that expects another one', async () => {
    const error = await failure(append(1, 7n));
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ expectedVersion: 7n, actualVersion: 2n });
  });

  it('is revived with what its metadata is set to', async () => {
    await client.setStreamMetadata(stream, { maxCount: 5, remark: 'again' });
    expect(await metadata()).toEqual({ maxCount: 5, remark: 'again', truncateBefore: 3 });
    expect(await revisions()).toEqual([]);
    await append(1, 2n);
    expect(await revisions()).toEqual([3n]);
  });

  it('can be deleted again, before and after its revival', async () => {
    await client.deleteStream(stream, { expectedRevision: 'no_stream' });
    await append(1, 'no_stream');
    await client.deleteStream(stream);
    await expect(revisions()).rejects.toThrow(StreamNotFoundError);
    expect(await append(1, 'no_stream')).toMatchObject({ nextExpectedRevision: 4n });
    expect(await revisions()).toEqual([4n]);
  });

  it('tells its subscribers nothing, until it is revived', async () => {
    const fromStart = take(client.subscribeToStream(stream), 1);
    const event = tested(1);
    await client.appendToStream(stream, event, { expectedRevision: 'no_stream' });
    expect((await fromStart).map(({ id }) => id)).toEqual([event.id]);
  });

  it('keeps its place in the log, whose readers see its deletion too', async () => {
    expect((await ofLog(stream)).map(({ revision }) => revision)).toEqual([0n, 1n, 2n]);
    const deletions = await ofLog(`$$${stream}`);
    expect(deletions.map(({ type, isJson, data }) => [type, isJson, data])).toEqual([
      ['$metadata', true, { $tb: Number(2n ** 63n - 1n) }],
    ]);
  });
});

describe('A deletion', () => {
  it('answers with its position', async () => {
    await append(1, 'no_stream');
    const { position } = await client.deleteStream(stream);
    expect(position).toEqual((await ofLog(`$$${stream}`)).at(-1)?.position);
  });

  it('expects a revision, or is refused with the one that there is', async () => {
    await append(3, 'no_stream');
    for (const [expectedRevision, expectedVersion] of [
      [1n, 1n],
      ['no_stream', -1n],
    ] as const) {
      for (const deletion of [
        client.deleteStream(stream, { expectedRevision }),
        client.tombstoneStream(stream, { expectedRevision }),
      ]) {
        const error = await failure(deletion);
        expect(error).toBeInstanceOf(WrongExpectedVersionError);
        expect(error).toMatchObject({ streamName: stream, expectedVersion, actualVersion: 2n });
      }
    }
    expect(await revisions()).toEqual([0n, 1n, 2n]);
  });

  it('needs a stream, as a tombstone does only when it expects one', async () => {
    for (const expectedRevision of ['any', 'no_stream'] as const) {
      const error = await failure(client.deleteStream(stream, { expectedRevision }));
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({ actualVersion: -1n });
    }
    const error = await failure(
      client.tombstoneStream(stream, { expectedRevision: 'stream_exists' as never }) /* missing in its type only */,
    );
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ expectedVersion: -4n, actualVersion: -1n });
    await client.tombstoneStream(stream, { expectedRevision: 'no_stream' });
    await expect(revisions()).rejects.toThrow(StreamDeletedError);
  });

  it('is refused for what cannot be deleted', async () => {
    for (const [name, reason] of [
      ['', 'A stream name is required'],
      ['$all', 'not the name of a stream'],
      ['$$kim-1', 'is deleted with the stream that it describes'],
    ] as const) {
      for (const deletion of [client.deleteStream(name), client.tombstoneStream(name)]) {
        const error = await failure(deletion);
        expect(error).toBeInstanceOf(UnknownError);
        expect(error).toMatchObject({ code: status.INVALID_ARGUMENT });
        expect((error as Error).message).toContain(reason);
      }
    }
  });
});

describe('A stream with a tombstone', () => {
  beforeEach(async () => {
    await append(3, 'no_stream');
    await client.tombstoneStream(stream, { expectedRevision: 2n });
  });

  const expectDeleted = async (work: Promise<unknown>, name = stream) => {
    const error = await failure(work);
    expect(error).toBeInstanceOf(StreamDeletedError);
    expect(error).toMatchObject({ streamName: name });
  };
  const endOf = (subscription: NodeJS.EventEmitter) =>
    new Promise((_, reject) => subscription.once('error', reject).on('data', () => undefined));

  it('refuses every append', async () => {
    for (const options of [ONE_BY_ONE, IN_BATCHES]) {
      for (const expected of ['any', 'no_stream', 'stream_exists', 2n] as const) {
        await expectDeleted(append(1, expected, options));
      }
    }
    await expectDeleted(client.setStreamMetadata(stream, { maxCount: 1 }), `$$${stream}`);
  });

  it('refuses every read', async () => {
    await expectDeleted(revisions());
    await expectDeleted(revisions({ direction: 'backwards', fromRevision: 'end' }));
    await expectDeleted(client.getStreamMetadata(stream), `$$${stream}`);
  });

  it('refuses every subscription, and confirms none', async () => {
    for (const fromRevision of ['start', 'end', 1n] as const) {
      const subscription = client.subscribeToStream(stream, { fromRevision });
      const confirmed = jest.fn();
      subscription.on('confirmation', confirmed);
      await expectDeleted(endOf(subscription));
      expect(confirmed).not.toHaveBeenCalled();
    }
  });

  it('refuses another deletion or tombstone', async () => {
    await expectDeleted(client.deleteStream(stream));
    await expectDeleted(client.tombstoneStream(stream));
  });

  it('keeps its place in the log, with the tombstone as its last event', async () => {
    const events = await ofLog(stream);
    expect(events.map(({ type, revision }) => [type, revision])).toEqual([
      ['Tested', 0n],
      ['Tested', 1n],
      ['Tested', 2n],
      ['$streamDeleted', 2n ** 63n - 1n],
    ]);
  });
});

it('Deletions and appends that share a commit are decided on in their order', async () => {
  const ownDatabase = await createDatabase();
  const database = new Database({ url: ownDatabase.url, applicationName: 'eventstore-spec' });
  const log = await EventLog.open(database);
  const event = () => ({
    id: randomUUID(),
    type: 'Tested',
    isJson: true,
    data: Buffer.from('{}'),
    metadata: new Uint8Array(),
  });
  const write = (expected: ExpectedRevision, deletes?: 'until_revived' | 'for_ever') =>
    log.append({ stream, expected, events: deletes ? [] : [event()], ...(deletes && { deletes }) });
  expect(
    await Promise.all([
      write('no_stream'),
      write(0n, 'until_revived'),
      write('stream_exists'),
      write('no_stream'),
      write('stream_exists'),
      write(2n, 'for_ever'),
      write('any'),
    ]),
  ).toEqual([
    { kind: 'appended', revision: 0n, position: 1n },
    { kind: 'appended', revision: 0n, position: 2n },
    { kind: 'deleted' },
    { kind: 'appended', revision: 1n, position: 3n }, // and its revival at 4
    { kind: 'appended', revision: 2n, position: 5n },
    { kind: 'appended', revision: TOMBSTONE_REVISION, position: 6n },
    { kind: 'deleted' },
  ]);
  await log.close();
  await database.close();
  await ownDatabase.drop();
});
