import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import fc from 'fast-check';
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

it('A text that is longer than the message is malformed', () => {
  const text = Uint8Array.from([0x12, 0xff, 0xff, 0xff, 0xff, 0x0f, 0x61]);
  expect(() => UUID.deserializeBinary(text)).toThrow('A part of the message is longer than the message');
});

it('A message with a part of an unknown kind that is longer than the message is malformed', () => {
  const tooLong = 'A part of the message is longer than the message';
  const unknown = (wireType: number) => (15 << 3) | wireType;
  expect(() => ReadReq.deserializeBinary(Uint8Array.from([unknown(2), 0xff, 0xff, 0x7f]))).toThrow(tooLong);
  for (const fixed of [1, 5])
    expect(() => ReadReq.deserializeBinary(Uint8Array.from([unknown(fixed), 0x01]))).toThrow();
});

it('A message with a part of less than no length is malformed', () => {
  const backwards = [0x7a, 0xf5, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
  expect(() => ReadReq.deserializeBinary(Uint8Array.from(backwards))).toThrow('A part of the message has no length');
});

it('A message with a group is malformed, wherever the group is to end', () => {
  const found =
    '0a2812160a1408ffffd37eb3bce3611af5ffffffffffffffff7f1801200132003a080a040a025c411802d37eb3bce3611af5';
  expect(() => ReadReq.deserializeBinary(Buffer.from(found, 'hex'))).toThrow('A message has no groups');
});

it('Whatever the bytes of a message are, they are read or refused, and never for long', () => {
  const tag = fc.integer({ min: 0, max: 127 });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.array(tag, { maxLength: 60 }).map((each) => Uint8Array.from(each)),
  );
  fc.assert(
    fc.property(bytes, (any) => {
      for (const type of [ReadReq, UUID]) {
        try {
          expect(type.deserializeBinary(any)).toBeDefined();
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }
    }),
    { numRuns: 20_000, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  );
});
