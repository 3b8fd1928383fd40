import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type ClientHttp2Session } from 'node:http2';
import { promisify } from 'node:util';
import { StreamNotFoundError } from '@eventstore/db-client';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { AppendReq } from '@eventstore/db-client/generated/streams_pb';
import { collect, startTestEventStore, tested, type TestEventStore } from './testing';

let store: TestEventStore;
beforeAll(async () => {
  store = await startTestEventStore();
});
afterAll(() => store.close());

/** A message as gRPC frames it. */
const framed = (request: AppendReq): Buffer => {
  const body = request.serializeBinary();
  const head = Buffer.alloc(5);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
};

const optionsFor = (stream: string) => {
  const identifier = new StreamIdentifier().setStreamName(Buffer.from(stream));
  return new AppendReq().setOptions(new AppendReq.Options().setStreamIdentifier(identifier).setAny(new Empty()));
};

const event = () => {
  const message = new AppendReq.ProposedMessage()
    .setId(new UUID().setString(randomUUID()))
    .setData(Buffer.from('{}'));
  message.getMetadataMap().set('type', 'Tested').set('content-type', 'application/json');
  return new AppendReq().setProposedMessage(message);
};

const begin = async (session: ClientHttp2Session, ...requests: AppendReq[]): Promise<void> => {
  const call = session.request({
    ':method': 'POST',
    ':path': StreamsService.append.path,
    'content-type': 'application/grpc',
    te: 'trailers',
  });
  call.on('error', () => undefined);
  for (const request of requests) call.write(framed(request));
  await promisify(session.ping.bind(session))(); // The server has all that was sent before.
};

it('An append whose client dies before it has sent the last event leaves nothing', async () => {
  const stream = `cut-off-${randomUUID()}`;
  const session = connect(`http://127.0.0.1:${store.port}`);
  await once(session, 'connect');
  await begin(session, optionsFor(stream), event(), event());
  session.destroy();
  await store.client.appendToStream('later-1', tested(1));
  await expect(collect(store.client.readStream(stream))).rejects.toThrow(StreamNotFoundError);
});
