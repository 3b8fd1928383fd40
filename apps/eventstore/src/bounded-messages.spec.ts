import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { refuseOverlongParts } from './bounded-messages';

beforeAll(refuseOverlongParts);

/** Options, that hold stream options, that claim to be longer than the message. */
const overlong = (...length: number[]) => Uint8Array.from([0x0a, 0x7f, 0x0a, ...length]);

it('A message whose parts fit is read', () => {
  const request = new ReadReq().setOptions(new ReadReq.Options().setCount('5'));
  expect(ReadReq.deserializeBinary(request.serializeBinary()).getOptions()?.getCount()).toBe('5');
});

it('A message with a part that is longer than the message is malformed', () => {
  const tooLong = 'A part of the message is longer than the message';
  expect(() => ReadReq.deserializeBinary(overlong(0xff, 0xff, 0xff, 0xff, 0x07))).toThrow(tooLong);
  expect(() => ReadReq.deserializeBinary(Uint8Array.from([0x0a, 0x02, 0x10]))).toThrow(tooLong);
});

it('A message that ends within the length of a part is malformed', () => {
  expect(() => ReadReq.deserializeBinary(Uint8Array.from([0x0a, 0xff]))).toThrow(
    'A part of the message has no length',
  );
});
