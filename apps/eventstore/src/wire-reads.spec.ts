import { Empty, StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { toReadRequest } from './wire-reads';

const { Options } = ReadReq;
const request = (options: ReadReq.Options) => new ReadReq().setOptions(options);
const ofAll = () => new Options().setAll(new Options.AllOptions().setStart(new Empty()));
const kim1 = () =>
  new Options.StreamOptions().setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from('kim-1')));
const ofStream = () => new Options().setStream(kim1().setStart(new Empty()));
const aSubscription = () => new Options.SubscriptionOptions();
const onType = (regex: string) =>
  new Options.FilterOptions()
    .setCount(new Empty())
    .setCheckpointintervalmultiplier(2)
    .setEventType(new Options.FilterOptions.Expression().setRegex(regex));

describe('A read request', () => {
  const presentation = { resolveLinks: false, uuidForm: 'string' };

  it('is of a stream or of $all', () => {
    expect(toReadRequest(request(ofStream().setCount('5')))).toEqual({
      ...presentation,
      kind: 'stream',
      stream: 'kim-1',
      from: 'start',
      direction: 'forwards',
      count: 5n,
    });
    expect(toReadRequest(request(ofAll().setSubscription(aSubscription())))).toEqual({
      ...presentation,
      kind: 'all_subscription',
      after: 'start',
      options: undefined,
    });
    expect(() => toReadRequest(request(new Options().setCount('5')))).toThrow('A read is of a stream or of $all');
    expect(() => toReadRequest(new ReadReq())).toThrow();
  });

  it('has a count, or is a subscription, which goes forwards', () => {
    const { BACKWARDS } = Options.ReadDirection;
    expect(() => toReadRequest(request(ofAll()))).toThrow('A read has a count');
    expect(() =>
      toReadRequest(request(ofAll().setSubscription(aSubscription()).setReadDirection(BACKWARDS))),
    ).toThrow();
  });

  it('begins somewhere, at the latest where the log can no longer be', () => {
    const from = (options: ReadReq.Options.StreamOptions) =>
      toReadRequest(request(new Options().setStream(options).setCount('1')));
    expect(from(kim1().setRevision('7'))).toMatchObject({ from: 7n });
    expect(from(kim1().setRevision('18446744073709551615'))).toMatchObject({ from: 2n ** 63n - 2n });
    expect(() => from(kim1())).toThrow('A read begins');
  });

  it('has a checkpoint interval in windows of 32 events where the client names none', () => {
    const subscription = ofAll().setSubscription(aSubscription());
    expect(toReadRequest(request(subscription.setFilter(onType('^Kim'))))).toMatchObject({
      options: { checkpointInterval: 64 },
    });
    expect(toReadRequest(request(subscription.setFilter(onType('^Kim').setMax(10))))).toMatchObject({
      options: { checkpointInterval: 20 },
    });
    expect(() => toReadRequest(request(subscription.setFilter(onType('^Kim').setMax(0))))).toThrow('more than 0');
  });

  it('has a filter that can be understood, and only of $all', () => {
    expect(() => toReadRequest(request(ofAll().setCount('1').setFilter(onType('('))))).toThrow(
      'not a regular expression',
    );
    expect(() => toReadRequest(request(ofAll().setCount('1').setFilter(new Options.FilterOptions())))).toThrow(
      'A filter',
    );
    expect(() => toReadRequest(request(ofStream().setCount('1').setFilter(onType('^Kim'))))).toThrow('Only $all');
  });
});
