import { credentials, status, type ServiceError } from '@grpc/grpc-js';
import { jsonEvent } from '@eventstore/db-client';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import { ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { collect, startTestEventStore, type TestEventStore } from './testing';

jest.setTimeout(60_000);

const { Options } = ReadReq;
const { FORWARDS, BACKWARDS } = Options.ReadDirection;
const LONG = 1_200;

let store: TestEventStore;
let streams: StreamsClient;

beforeAll(async () => {
  store = await startTestEventStore();
  streams = new StreamsClient(`127.0.0.1:${store.port}`, credentials.createInsecure());
  const of = (type: string) => jsonEvent({ type, data: {} });
  await store.client.appendToStream('kim-1', [of('KimProposed'), of('SkIssued')]);
  await store.client.appendToStream(
    'noise-1',
    Array.from({ length: LONG }, () => of('Noise')),
  );
  await store.client.appendToStream('kim-2', [of('KimProposed')]);
});
afterAll(async () => {
  streams.close();
  await store.close();
});

type Expression = (
  options: ReadReq.Options.FilterOptions,
  expression: ReadReq.Options.FilterOptions.Expression,
) => void;
const onStream: Expression = (options, expression) => options.setStreamIdentifier(expression);
const onType: Expression = (options, expression) => options.setEventType(expression);

/** The client has no filters for reads of the log, which the protocol has. */
const read = async (on: Expression, wanted: { regex?: string; prefixes?: string[] }, options = new Options()) => {
  const expression = new Options.FilterOptions.Expression().setRegex(wanted.regex ?? '');
  const filter = new Options.FilterOptions().setMax(7).setCheckpointintervalmultiplier(1);
  on(filter, expression.setPrefixList(wanted.prefixes ?? []));
  options.setFilter(filter);
  const isBackwards = options.getReadDirection() === BACKWARDS;
  const all = new Options.AllOptions();
  options.setAll(isBackwards ? all.setEnd(new Empty()) : all.setStart(new Empty()));
  if (!options.hasCount()) options.setCount('100');
  const responses = await collect<ReadResp>(streams.read(new ReadReq().setOptions(options)));
  return responses.map((response) => Number(response.getEvent()?.getCommitPosition()));
};
const [first, second, last] = [1, 2, LONG + 3];

describe('The log is read with a filter', () => {
  it('on stream names, by prefix or by regular expression', async () => {
    expect(await read(onStream, { prefixes: ['kim-'] })).toEqual([first, second, last]);
    expect(await read(onStream, { regex: '^kim-2$' })).toEqual([last]);
  });

  it('on event types, by prefix or by regular expression', async () => {
    expect(await read(onType, { prefixes: ['Kim', 'Sk'] })).toEqual([first, second, last]);
    expect(await read(onType, { regex: 'Issued$' })).toEqual([second]);
  });

  it('backwards', async () => {
    const backwards = () => new Options().setReadDirection(BACKWARDS);
    expect(await read(onStream, { prefixes: ['kim-'] }, backwards())).toEqual([last, second, first]);
    expect(await read(onType, { regex: '^Kim' }, backwards())).toEqual([last, first]);
  });

  it('up to a count of those that are wanted', async () => {
    for (const direction of [FORWARDS, BACKWARDS]) {
      const options = new Options().setReadDirection(direction).setCount('2');
      expect(await read(onStream, { prefixes: ['kim-'] }, options)).toHaveLength(2);
    }
    expect(await read(onType, { regex: '^Noise' }, new Options().setCount('700'))).toHaveLength(700);
  });

  it('that can be understood, or not at all', async () => {
    for (const regex of ['(', '\\Akim', '(?i)kim', '[']) {
      const error = (await read(onStream, { regex }).catch((reason: unknown) => reason)) as ServiceError;
      expect(error.code).toBe(status.INVALID_ARGUMENT);
      expect(error.details).toBe(`'${regex}' is not a regular expression that this server understands`);
    }
  });
});
