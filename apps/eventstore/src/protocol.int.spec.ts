import { randomUUID } from 'node:crypto';
import { credentials, status, type ServiceError } from '@grpc/grpc-js';
import {
  EventStoreDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
  UnknownError,
} from '@eventstore/db-client';
import { ServerFeaturesClient } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient, StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import {
  AppendReq,
  BatchAppendReq,
  ReadReq,
  type BatchAppendResp,
  type ReadResp,
} from '@eventstore/db-client/generated/streams_pb';
import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import { Timestamp } from 'google-protobuf/google/protobuf/timestamp_pb';
import { collect, startTestEventStore, tested, testedEvents, whileWritesWait, type TestEventStore } from './testing';

const EVENT_ID = '6f6b0c1e-52c7-4b7e-9a55-0d6f0f5a9a01';

jest.setTimeout(60_000);

let store: TestEventStore;
let streams: StreamsClient;

beforeAll(async () => {
  store = await startTestEventStore();
  streams = new StreamsClient(`127.0.0.1:${store.port}`, credentials.createInsecure());
});
afterAll(async () => {
  streams.close();
  await store.close();
});

const identifier = () => new StreamIdentifier().setStreamName(Buffer.from('kim-1'));
const options = () =>
  new AppendReq().setOptions(new AppendReq.Options().setStreamIdentifier(identifier()).setAny(new Empty()));
const message = (metadata: Record<string, string>, data = '{}', id = EVENT_ID) => {
  const proposed = new AppendReq.ProposedMessage().setId(new UUID().setString(id));
  proposed.setData(Buffer.from(data));
  for (const [name, value] of Object.entries(metadata)) proposed.getMetadataMap().set(name, value);
  return new AppendReq().setProposedMessage(proposed);
};

/** What a client that is not the usual one would be told. */
const appendRaw = (...requests: AppendReq[]): Promise<ServiceError | null> =>
  new Promise((resolve) => {
    const call = streams.append((error) => resolve(error));
    for (const request of requests) call.write(request);
    call.end();
  });

describe('A malformed append is refused with the reason', () => {
  const json = { type: 'Tested', 'content-type': 'application/json' };

  it.each([
    ['without options', [message(json)], 'An append has its options first'],
    ['with options after the first event', [options(), message(json), options()], 'and then an event a message'],
    ['of nothing at all', [], 'An append has its options first'],
    ['of data that is not JSON', [options(), message(json, '{"a":')], `The data of event ${EVENT_ID} is not JSON`],
    ['of no data', [options(), message(json, '')], 'is not JSON'],
    ['of an event without a UUID', [options(), message(json, '{}', 'one')], 'An event id is a UUID'],
    ['of an event type with NUL', [options(), message({ ...json, type: 'a\0' })], 'An event type has no NUL'],
    [
      'without an expected revision',
      [new AppendReq().setOptions(new AppendReq.Options().setStreamIdentifier(identifier()))],
      'An expected revision is required',
    ],
  ])('%s', async (_malformation, requests, reason) => {
    const error = await appendRaw(...requests);
    expect(error?.code).toBe(status.INVALID_ARGUMENT);
    expect(error?.details).toContain(reason);
  });

  it('without the metadata that an event must have', async () => {
    for (const metadata of [{ type: 'Tested' }, { 'content-type': 'application/json' }]) {
      const error = await appendRaw(options(), message(metadata));
      expect(error?.code).toBe(status.INVALID_ARGUMENT);
      expect(error?.metadata.getMap()).toMatchObject({
        exception: 'missing-required-metadata-property',
        'required-metadata-properties': 'type,content-type',
      });
    }
  });
});

describe('A batch append', () => {
  const part = (id = EVENT_ID, data = '{}') => {
    const message = new BatchAppendReq.ProposedMessage().setId(new UUID().setString(randomUUID()));
    message.setData(Buffer.from(data)).getMetadataMap().set('type', 'Tested').set('content-type', 'application/json');
    const target = new BatchAppendReq.Options().setStreamIdentifier(identifier()).setAny(new GoogleEmpty());
    return new BatchAppendReq()
      .setCorrelationId(new UUID().setString(id))
      .setOptions(target)
      .setProposedMessagesList([message]);
  };
  const dueIn = (milliseconds: number, batch = part()) => {
    batch.getOptions()?.setDeadline(Timestamp.fromDate(new Date(Date.now() + milliseconds)));
    return batch;
  };
  const rest = (id: string) => new BatchAppendReq().setCorrelationId(new UUID().setString(id)).setIsFinal(true);
  const answersTo = async (count: number, ...batches: BatchAppendReq[]) => {
    const call = streams.batchAppend();
    const answers: BatchAppendResp[] = [];
    const answered = new Promise<void>((resolve, reject) => {
      call.once('error', reject).on('data', (answer: BatchAppendResp) => {
        if (answers.push(answer) === count) resolve();
      });
    });
    for (const batch of batches) call.write(batch);
    await answered;
    call.end();
    return answers;
  };
  const expectTimeout = ([answer]: BatchAppendResp[]) => {
    expect(answer?.getCorrelationId()?.getString()).toBe(EVENT_ID);
    expect(answer?.getError()?.getCode()).toBe(status.DEADLINE_EXCEEDED);
    expect(answer?.getError()?.getDetails()?.getTypeName()).toBe('event_store.client.Timeout');
  };

  it('is not written when its deadline has passed', async () => {
    expectTimeout(await answersTo(1, dueIn(-1).setIsFinal(true)));
  });

  it('whose last part has not come by its deadline is given up', async () => {
    expectTimeout(await answersTo(1, dueIn(100)));
  });

  it('that names no deadline has one', async () => {
    expectTimeout(await answersTo(1, part()));
  });

  it('is answered once, also when it is written after its deadline', async () => {
    const other = randomUUID();
    const { answers } = await whileWritesWait(store.databaseUrl, async () => {
      const answers = answersTo(2, dueIn(100).setIsFinal(true), dueIn(60_000, part(other)).setIsFinal(true));
      expectTimeout(await answersTo(1, dueIn(100).setIsFinal(true)));
      return { answers };
    });
    const [late, written] = await answers;
    expect(late?.getError()?.getCode()).toBe(status.DEADLINE_EXCEEDED);
    expect(written?.getCorrelationId()?.getString()).toBe(other);
  });

  it('of which a part has come is refused, alone, when its call has too many bytes of such', async () => {
    const ids = Array.from({ length: 70 }, () => randomUUID());
    const large = `"${'x'.repeat(1_000_000)}"`;
    const begun = ids.map((id) => dueIn(60_000, part(id, large)));
    const answers = await answersTo(70, ...begun, ...ids.map(rest));
    const refused = answers.filter((answer) => answer.hasError());
    expect(refused).toHaveLength(3);
    for (const answer of refused) {
      expect(answer.getError()?.getCode()).toBe(status.UNAVAILABLE);
      expect(answer.getError()?.getMessage()).toContain('Unfinished appends of a call have at most');
    }
  });
});

it('What the store does not implement says so, in the client’s class for all that it does not know', async () => {
  const { client } = store;
  const settings = persistentSubscriptionToStreamSettingsFromDefaults();
  for (const call of [
    client.createPersistentSubscriptionToStream('kim-1', 'group-1', settings),
    client.updatePersistentSubscriptionToStream('kim-1', 'group-1', settings),
    client.deletePersistentSubscriptionToStream('kim-1', 'group-1'),
    client.listProjections(),
    client.createProjection('kim', 'fromAll()'),
  ]) {
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnknownError);
    expect(error).toMatchObject({ code: status.UNIMPLEMENTED });
  }
  const subscription = client.subscribeToPersistentSubscriptionToStream('kim-1', 'group-1');
  const ended = await new Promise((resolve) => subscription.once('error', resolve));
  expect(ended).toMatchObject({ code: status.UNIMPLEMENTED });
});

it('The store names the version of the server that it follows, and its methods', async () => {
  const features = new ServerFeaturesClient(`127.0.0.1:${store.port}`, credentials.createInsecure());
  const supported = await new Promise<SupportedMethods | undefined>((resolve, reject) =>
    features.getSupportedMethods(new Empty(), (error, methods) => (error ? reject(error) : resolve(methods))),
  );
  features.close();
  expect(supported?.getEventStoreServerVersion()).toMatch(/^24\.\d+\.\d+$/);
  const paths = supported?.getMethodsList().map((method) => `/${method.getServiceName()}/${method.getMethodName()}`);
  expect(paths?.toSorted()).toEqual(
    Object.values(StreamsService)
      .map(({ path }) => path.toLowerCase())
      .toSorted(),
  );
});

it('Event ids have two forms, in both directions', async () => {
  const stream = 'structured-1';
  const structured = new UUID.Structured();
  structured.setMostSignificantBits(`${BigInt.asIntN(64, 0xf1f1_e1e1_d1d1_41c1n)}`);
  structured.setLeastSignificantBits(`${BigInt.asIntN(64, 0x8b1b_a1a1_9191_8181n)}`);
  const proposed = new AppendReq.ProposedMessage().setId(new UUID().setStructured(structured));
  proposed.setData(Buffer.from('{}'));
  proposed.getMetadataMap().set('type', 'Tested').set('content-type', 'application/json');
  const target = new StreamIdentifier().setStreamName(Buffer.from(stream));
  const appended = new AppendReq.Options().setStreamIdentifier(target).setAny(new Empty());
  expect(
    await appendRaw(new AppendReq().setOptions(appended), new AppendReq().setProposedMessage(proposed)),
  ).toBeNull();
  const [event] = await collect(store.client.readStream(stream));
  expect(event?.event?.id).toBe('f1f1e1e1-d1d1-41c1-8b1b-a1a191918181');

  const uuidOption = new ReadReq.Options.UUIDOption().setStructured(new Empty());
  const read = new ReadReq.Options().setUuidOption(uuidOption).setCount('1');
  read.setStream(new ReadReq.Options.StreamOptions().setStreamIdentifier(target).setStart(new Empty()));
  const [response] = await collect<ReadResp>(streams.read(new ReadReq().setOptions(read)));
  expect(response?.getEvent()?.getEvent()?.getId()?.getStructured()?.toObject()).toEqual(structured.toObject());
});

it('A client that discovers its cluster finds the one node', async () => {
  const client = EventStoreDBClient.connectionString(`esdb+discover://127.0.0.1:${store.port}?tls=false`);
  await client.appendToStream('discovered-1', tested(1));
  expect(await collect(client.readStream('discovered-1'))).toHaveLength(1);
  await client.dispose();
});

it('A stopping store finishes what it has accepted and ends what is endless', async () => {
  const stopping = await startTestEventStore();
  const subscription = stopping.client.subscribeToAll();
  const ended = new Promise<Error>((resolve) => subscription.once('error', resolve));
  await new Promise((resolve) => subscription.once('caughtUp', resolve));
  const appended = stopping.client.appendToStream('kim-1', testedEvents(10));
  const first = new Promise((resolve) => subscription.once('data', resolve));
  await first;
  await stopping.stop();
  expect(await appended).toMatchObject({ nextExpectedRevision: 9n });
  expect(await ended).toMatchObject({ code: status.UNAVAILABLE });
  await stopping.close();
});
