import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { Client, credentials, status } from '@grpc/grpc-js';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import {
  AppendReq,
  BatchAppendReq,
  DeleteReq,
  ReadReq,
  TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import { Programs, type ServingProgram } from './process.fixtures';
import { createDatabase, tested, type TestDatabase } from './testing';

jest.setTimeout(300_000);

/** Stands in all well-formed payloads, and must not come out of the log of the process. */
const SECRET = 'rahasia-9173';

const programs = new Programs();
let database: TestDatabase;
let program: ServingProgram;
let client: Client;
const logged: string[] = [];

beforeAll(async () => {
  database = await createDatabase();
  program = await programs.serve({ DATABASE_URL: database.url, LOG_LEVEL: 'trace' });
  program.lines.on('line', (line: string) => logged.push(line));
  client = new Client(`127.0.0.1:${program.port}`, credentials.createInsecure());
});
afterAll(async () => {
  client.close();
  await programs.end();
  await database.drop();
});
afterEach(async () => {
  expect(program.child.exitCode).toBeNull();
  expect(await program.client.appendToStream('ordinary-1', tested(1))).toMatchObject({ success: true });
  expect(logged).toEqual([]);
});

const STREAMS = '/event_store.client.streams.Streams';
const U64 = ['0', '1', '9223372036854775807', '9223372036854775808', '18446744073709551615'];

const name = fc.constantFrom('fuzz-1', '', '$all', '$$', '$$fuzz-1', '$$$$fuzz-1', 'x\0', 'désa', 'x'.repeat(5_000));
const identifier = name.map((text) => new StreamIdentifier().setStreamName(Buffer.from(text)));
const u64 = fc.constantFrom(...U64);
const uuid = fc.oneof(
  fc.uuid().map((id) => new UUID().setString(id)),
  fc.string().map((text) => new UUID().setString(text)),
  fc.tuple(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), fc.constant('-1')).map(([most, least]) => {
    const structured = new UUID.Structured();
    return new UUID().setStructured(structured.setMostSignificantBits(`${most}`).setLeastSignificantBits(least));
  }),
);
const flag = fc.boolean();
const data = fc.constantFrom(`{"a":"${SECRET}"}`, SECRET, '', `"${SECRET}`, '\0').map((text) => Buffer.from(text));
const metadata = fc.dictionary(
  fc.constantFrom('type', 'content-type', 'other', '__proto__'),
  fc.constantFrom('Tested', '$>', '$metadata', '$streamDeleted', 'application/json', '', '\0'),
);

const expecting = <O extends AppendReq.Options | DeleteReq.Options | TombstoneReq.Options>(options: O) =>
  fc
    .tuple(identifier, u64, fc.constantFrom('revision', 'any', 'none', 'exists', 'nothing'))
    .map(([stream, at, kind]) => {
      options.setStreamIdentifier(stream);
      if (kind === 'revision') options.setRevision(at);
      if (kind === 'any') options.setAny(new Empty());
      if (kind === 'none') options.setNoStream(new Empty());
      if (kind === 'exists') options.setStreamExists(new Empty());
      return options;
    });
const proposal = <P extends AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage>(create: () => P) =>
  fc.tuple(uuid, data, metadata).map(([id, bytes, properties]) => {
    const message = create();
    message.setId(id);
    message.setData(bytes);
    message.setCustomMetadata(bytes);
    for (const [key, value] of Object.entries(properties)) message.getMetadataMap().set(key, value);
    return message;
  });
const append = fc.oneof(
  fc.constant(new AppendReq()),
  fc
    .constant(0)
    .chain(() => expecting(new AppendReq.Options()))
    .map((options) => new AppendReq().setOptions(options)),
  proposal(() => new AppendReq.ProposedMessage()).map((message) => new AppendReq().setProposedMessage(message)),
);
const batch = fc
  .tuple(
    fc.option(uuid),
    fc.option(identifier),
    fc.array(proposal(() => new BatchAppendReq.ProposedMessage())),
    flag,
    u64,
  )
  .map(([id, stream, messages, isFinal, at]) => {
    const request = new BatchAppendReq().setProposedMessagesList(messages).setIsFinal(isFinal);
    if (id) request.setCorrelationId(id);
    if (stream) request.setOptions(new BatchAppendReq.Options().setStreamIdentifier(stream).setStreamPosition(at));
    return request;
  });
const read = fc
  .tuple(identifier, u64, u64, flag, flag, flag, fc.constantFrom('(', '\\A', '', '^(a+)+$'))
  .map(([stream, at, count, isAll, isBackwards, isEndless, regex]) => {
    const options = new ReadReq.Options().setResolveLinks(isBackwards);
    const position = new ReadReq.Options.Position().setCommitPosition(at).setPreparePosition(at);
    const expression = new ReadReq.Options.FilterOptions.Expression().setRegex(regex);
    if (isAll) {
      options.setAll(new ReadReq.Options.AllOptions().setPosition(position));
      options.setFilter(new ReadReq.Options.FilterOptions().setMax(Number(at) % 3).setStreamIdentifier(expression));
    } else options.setStream(new ReadReq.Options.StreamOptions().setStreamIdentifier(stream).setRevision(at));
    if (isBackwards) options.setReadDirection(ReadReq.Options.ReadDirection.BACKWARDS);
    if (isEndless) options.setSubscription(new ReadReq.Options.SubscriptionOptions());
    else options.setCount(count);
    return new ReadReq().setOptions(options);
  });

const bytesOf = <M extends { serializeBinary(): Uint8Array }>(message: fc.Arbitrary<M>) =>
  message.map((whole) => whole.serializeBinary());
/** Random bytes, and well-formed ones: whole, cut off, or with a part that was overwritten. */
const broken = (wellFormed: fc.Arbitrary<Uint8Array>) =>
  fc.oneof(
    wellFormed,
    fc.uint8Array({ maxLength: 300 }),
    fc.tuple(wellFormed, fc.nat()).map(([bytes, end]) => bytes.slice(0, end % (bytes.length + 1))),
    fc.tuple(wellFormed, fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([bytes, at, noise]) => {
      const copy = Uint8Array.from([...bytes, ...noise]);
      copy.set(noise, at % (bytes.length + 1));
      return copy;
    }),
  );

interface Request {
  path: string;
  messages: Uint8Array[];
  /** Whether the client takes the call back instead of ending it. */
  isCancelled: boolean;
}

const requestOf = (path: string, message: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Request> =>
  fc.record({ path: fc.constant(path), messages: fc.array(broken(message), { maxLength: 5 }), isCancelled: flag });
const request = fc.oneof(
  requestOf(`${STREAMS}/Append`, bytesOf(append)),
  requestOf(`${STREAMS}/BatchAppend`, bytesOf(batch)),
  requestOf(`${STREAMS}/Read`, bytesOf(read)),
  requestOf(
    `${STREAMS}/Delete`,
    bytesOf(
      fc
        .constant(0)
        .chain(() => expecting(new DeleteReq.Options()))
        .map((options) => new DeleteReq().setOptions(options)),
    ),
  ),
  requestOf(
    `${STREAMS}/Tombstone`,
    bytesOf(
      fc
        .constant(0)
        .chain(() => expecting(new TombstoneReq.Options()))
        .map((options) => new TombstoneReq().setOptions(options)),
    ),
  ),
  requestOf('/event_store.client.gossip.Gossip/Read', fc.uint8Array()),
  requestOf('/event_store.client.server_features.ServerFeatures/GetSupportedMethods', fc.uint8Array()),
  requestOf(`${STREAMS}/Unknown`, fc.uint8Array()),
  requestOf('/event_store.client.users.Users/Create', fc.uint8Array()),
);

/** How the call ends. An endless one is ended by the client, at its first answer. */
const answerTo = ({ path, messages, isCancelled }: Request): Promise<status> =>
  new Promise((resolve) => {
    const asIs = (bytes: Uint8Array) => Buffer.from(bytes);
    const call = client.makeBidiStreamRequest(path, asIs, (bytes) => bytes, { deadline: Date.now() + 120_000 });
    call.on('data', () => call.cancel());
    call.on('error', () => undefined);
    call.on('status', ({ code }) => resolve(code));
    for (const message of messages) call.write(message);
    if (isCancelled) setImmediate(() => call.cancel());
    else call.end();
  });

it('2,000 malformed requests are answered, and nothing of them is logged', async () => {
  let answers = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 50, maxLength: 50 }), async (requests) => {
      const codes = await Promise.all(requests.map(answerTo));
      answers += codes.length;
      expect(codes).not.toContain(status.DEADLINE_EXCEEDED);
      expect(codes).not.toContain(status.UNAVAILABLE);
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(answers).toBe(2_000);
});

it('What is not gRPC is answered or cut off', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(STREAMS, '/'), async (bytes, service) => {
      const session = connectHttp2(`http://127.0.0.1:${program.port}`);
      for (const type of ['application/grpc', 'text/html', undefined]) {
        const headers = { ':method': 'POST', ':path': `${service}/Append`, ...(type && { 'content-type': type }) };
        const stream = session.request(headers);
        stream.on('error', () => undefined).resume();
        stream.end(bytes);
        await once(stream, 'close');
      }
      session.close();
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

it('What is not HTTP/2 is cut off', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const socket = connectSocket(program.port, '127.0.0.1');
      socket.on('error', () => undefined).resume();
      socket.end(bytes);
      await once(socket, 'close');
    }),
    { numRuns: 100, endOnFailure: true },
  );
});
