import { randomUUID } from 'node:crypto';
import {
  binaryEvent,
  DeadlineExceededError,
  jsonEvent,
  MaxAppendSizeExceededError,
  UnknownError,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
  type EventData,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { Database } from '@app/postgres';
import {
  collect,
  consecutive,
  startTestEventStore,
  tested,
  testedEvents,
  whileWritesWait,
  type TestEventStore,
} from './testing';

const MAX_APPEND_SIZE = 10_000;

jest.setTimeout(60_000);

let store: TestEventStore;
let client: EventStoreDBClient;
let stream: string;

beforeAll(async () => {
  store = await startTestEventStore({ MAX_APPEND_SIZE: `${MAX_APPEND_SIZE}` });
  client = store.client;
});
afterAll(() => store.close());
beforeEach(() => {
  stream = `tested-${randomUUID()}`;
});

const read = async (name = stream) => (await collect(client.readStream(name))).map(({ event }) => event);
/** Lets the events of the stream be an hour old. */
const age = async () => {
  const database = new Database({ url: store.databaseUrl, applicationName: 'eventstore-spec' });
  await database.query(`update event set created = created - interval '1 hour' where stream = $1`, [stream]);
  await database.close();
};
const refusal = (append: Promise<unknown>) =>
  append.then(
    () => undefined,
    (error: unknown) => error,
  );

// The client appends one by one when it is given credentials, which a server without TLS never sees.
describe.each([
  ['a single append', { credentials: { username: 'kim', password: 'kim' } }],
  ['a batch append', {}],
])('An event store answers %s', (_kind, options) => {
  const append = (events: EventData | EventData[], expectedRevision: AppendExpectedRevision) =>
    client.appendToStream(stream, events, { ...options, expectedRevision });
  type Wrong = { expectedVersion: unknown; actualVersion: unknown };
  const expectWrongVersion = async (appended: Promise<unknown>, { expectedVersion, actualVersion }: Wrong) => {
    const error = await refusal(appended);
    expect(error).toBeInstanceOf(WrongExpectedVersionError);
    expect(error).toMatchObject({ streamName: stream, expectedVersion, actualVersion });
  };

  it('with the last revision and position', async () => {
    const first = await append(testedEvents(3), 'no_stream');
    const second = await append(tested(4), 2n);
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 2n });
    expect(second).toMatchObject({ success: true, nextExpectedRevision: 3n });
    expect((await read()).map((event) => event?.position?.commit)).toEqual([
      ...consecutive((first.position?.commit ?? 0n) - 2n, 3),
      second.position?.commit,
    ]);
    expect(second.position?.prepare).toBe(second.position?.commit);
  });

  it('and keeps what it was given', async () => {
    const [json, binary] = [randomUUID(), randomUUID().toUpperCase()];
    const before = Date.now();
    await append(
      [
        jsonEvent({ id: json, type: 'Kata', data: { teks: 'Rapat désa – 村' }, metadata: { $correlationId: 'c-1' } }),
        binaryEvent({ id: binary, type: 'Berkas', data: Uint8Array.of(0, 255, 10), metadata: Uint8Array.of(1, 2) }),
      ],
      'no_stream',
    );
    const [kata, berkas] = await read();
    expect(kata).toMatchObject({
      streamId: stream,
      id: json,
      revision: 0n,
      type: 'Kata',
      isJson: true,
      data: { teks: 'Rapat désa – 村' },
      metadata: { $correlationId: 'c-1' },
    });
    expect(kata?.created.getTime()).toBeGreaterThanOrEqual(before);
    expect(kata?.created.getTime()).toBeLessThanOrEqual(Date.now());
    expect(berkas).toMatchObject({ id: binary.toLowerCase(), revision: 1n, type: 'Berkas', isJson: false });
    expect([...(berkas?.data as Uint8Array)]).toEqual([0, 255, 10]);
    expect([...(berkas?.metadata as Uint8Array)]).toEqual([1, 2]);
  });

  it('that expects another revision with the one it found', async () => {
    await expectWrongVersion(append(tested(1), 5n), { expectedVersion: 5n, actualVersion: 'no_stream' });
    await expectWrongVersion(append(tested(1), 'stream_exists'), {
      expectedVersion: 'stream_exists',
      actualVersion: 'no_stream',
    });
    await append(testedEvents(2), 'no_stream');
    await expectWrongVersion(append(tested(1), 'no_stream'), { expectedVersion: 'no_stream', actualVersion: 1n });
    await expectWrongVersion(append(tested(1), 0n), { expectedVersion: 0n, actualVersion: 1n });
    await expectWrongVersion(append(tested(1), 2n), { expectedVersion: 2n, actualVersion: 1n });
    expect(await read()).toHaveLength(2);
  });

  it('that expects no revision', async () => {
    await append(tested(1), 'any');
    await append(tested(2), 'any');
    expect(await append(tested(3), 'stream_exists')).toMatchObject({ nextExpectedRevision: 2n });
  });

  it('to a stream that exists by its metadata only', async () => {
    await client.setStreamMetadata(stream, { maxAge: 10_000 });
    expect(await append(tested(1), 'stream_exists')).toMatchObject({ nextExpectedRevision: 0n });
  });

  it('that is repeated as it answered the first, and writes nothing', async () => {
    for (const expectedRevision of ['no_stream', 'any'] as const) {
      stream = `tested-${randomUUID()}`;
      const events = testedEvents(2);
      const first = await append(events, expectedRevision);
      await append(testedEvents(3), 1n);
      expect(await append(events, expectedRevision)).toEqual(first);
      expect(await read()).toHaveLength(5);
    }
  });

  it('that is repeated in part as one that comes too late', async () => {
    const [one, two] = [tested(1), tested(2)];
    await append([one, two], 'no_stream');
    await expectWrongVersion(append([one, tested(3)], 'no_stream'), {
      expectedVersion: 'no_stream',
      actualVersion: 1n,
    });
    await expectWrongVersion(append([two, one], 'no_stream'), { expectedVersion: 'no_stream', actualVersion: 1n });
    await expectWrongVersion(append([one, tested(3)], 'any'), { expectedVersion: 'any', actualVersion: 1n });
    expect(await read()).toHaveLength(2);
  });

  it('of an event whose id another stream has too', async () => {
    const event = tested(1);
    await client.appendToStream(`${stream}-other`, event);
    expect(await append(event, 'any')).toMatchObject({ nextExpectedRevision: 0n });
    expect(await read()).toHaveLength(1);
  });

  it('that is larger than it may be with the size it may have', async () => {
    const large = jsonEvent({ type: 'Large', data: { text: 'x'.repeat(MAX_APPEND_SIZE / 2) } });
    const error = await refusal(append([large, large, large], 'any'));
    expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
    expect(error).toMatchObject({ maxAppendSize: MAX_APPEND_SIZE });
    expect(await append(large, 'no_stream')).toMatchObject({ success: true });
  });

  it('to what cannot be a stream with the reason', async () => {
    for (const [name, reason] of [
      ['', 'A stream name is required'],
      ['x'.repeat(1_001), 'at most 1000 bytes'],
      ['kim\0', 'without NUL'],
      ['$all', 'not the name of a stream'],
      ['$$', 'not the name of a stream'],
      ['$$$$kim-1', 'A metadata stream has no metadata of its own'],
    ] as const) {
      stream = name;
      const error = await refusal(append(tested(1), 'any'));
      expect(error).toBeInstanceOf(UnknownError);
      expect((error as Error).message).toContain(reason);
    }
  });

  it('of exactly one of fifty that expect the same revision', async () => {
    await append(tested(0), 'no_stream');
    const errors = await Promise.all(testedEvents(50).map((event) => refusal(append(event, 0n))));
    const losers = errors.filter((error) => error !== undefined);
    expect(losers).toHaveLength(49);
    for (const loser of losers) expect(loser).toBeInstanceOf(WrongExpectedVersionError);
    expect(await read()).toHaveLength(2);
  });

  it('of each of fifty that expect none, in one order without gaps', async () => {
    const appended = await Promise.all(testedEvents(50).map((event) => append(event, 'any')));
    const revisions = appended.map(({ nextExpectedRevision }) => nextExpectedRevision);
    expect(new Set(revisions)).toEqual(new Set(consecutive(0n, 50)));
  });

  it('of one event sent fifty times at once once', async () => {
    const event = tested(1);
    const appended = await Promise.all(Array.from({ length: 50 }, () => append(event, 'any')));
    expect(new Set(appended.map(({ position }) => position?.commit)).size).toBe(1);
    expect(await read()).toHaveLength(1);
  });

  it('of nothing with the revision and the end of the log as they are', async () => {
    const { position } = await append(testedEvents(2), 'no_stream');
    expect(await append([], 1n)).toEqual({ success: true, nextExpectedRevision: 1n, position });
  });

  it('that is repeated when its events are hidden without a position', async () => {
    const events = testedEvents(2);
    for (const hide of [
      () => client.setStreamMetadata(stream, { truncateBefore: 2 }),
      () => client.setStreamMetadata(stream, { maxAge: 1 }).then(age),
      () => client.deleteStream(stream),
    ]) {
      stream = `tested-${randomUUID()}`;
      await append(events, 'no_stream');
      await hide();
      for (const expected of ['any', 'no_stream'] as const) {
        const repeated = await append(events, expected);
        expect(repeated).toEqual({ success: true, nextExpectedRevision: 1n, position: undefined });
      }
    }
  });
});

it('A batch that comes in several parts is one append', async () => {
  const events = testedEvents(100);
  const appended = await client.appendToStream(stream, events, {
    expectedRevision: 'no_stream',
    batchAppendSize: 500,
  });
  expect(appended).toMatchObject({ nextExpectedRevision: 99n });
  expect((await read()).map((event) => event?.id)).toEqual(events.map(({ id }) => id));
});

it('The log has a position for every event and no gap', async () => {
  const streams = Array.from({ length: 20 }, () => `tested-${randomUUID()}`);
  await Promise.all(streams.flatMap((name) => [1, 2, 3].map(() => client.appendToStream(name, testedEvents(2)))));
  const positions = (await collect(client.readAll())).map(({ event }) => event?.position?.commit);
  expect(positions).toEqual(consecutive(1n, positions.length));
});

it('An append is answered after its commit and not before', async () => {
  let isAnswered = false;
  const { appended } = await whileWritesWait(store.databaseUrl, async (waits) => {
    const appended = client.appendToStream(stream, tested(1)).finally(() => (isAnswered = true));
    await waits();
    await collect(client.readAll({ maxCount: 1 })); // an answer that was sent would be here before this one
    expect(isAnswered).toBe(false);
    return { appended };
  });
  expect(await appended).toMatchObject({ nextExpectedRevision: 0n });
});

it('A batch append that is not written by its deadline says so, and can be repeated', async () => {
  const event = tested(1);
  await whileWritesWait(store.databaseUrl, async () => {
    const late = client.appendToStream(stream, event, { expectedRevision: 'no_stream', deadline: 300 });
    await expect(late).rejects.toThrow(DeadlineExceededError);
  });
  const repeated = await client.appendToStream(stream, event, { expectedRevision: 'no_stream' });
  expect(repeated).toMatchObject({ nextExpectedRevision: 0n });
  expect(await read()).toHaveLength(1);
});

it('Any number of batches that come in several parts may be under way', async () => {
  const streams = Array.from({ length: 150 }, () => `tested-${randomUUID()}`);
  const append = (name: string) => client.appendToStream(name, testedEvents(5), { batchAppendSize: 200 });
  const appended = await Promise.all(streams.map(append));
  for (const { nextExpectedRevision } of appended) expect(nextExpectedRevision).toBe(4n);
});
