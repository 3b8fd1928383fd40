import fc from 'fast-check';
import { Reader } from 'protobufjs/minimal';
import { BackwardsWriter } from './backwards-writer';

const LARGEST = 2n ** 64n - 1n;
/** Where a number takes one byte more, and where a double no longer holds it exactly. */
const EDGES = [...Array.from({ length: 9 }, (_, bytes) => 2n ** (7n * BigInt(bytes + 1))), 2n ** 53n];
const number = fc.oneof(
  fc.bigInt({ min: 0n, max: LARGEST }),
  fc.constantFrom(...EDGES.flatMap((edge) => [edge - 1n, edge, edge + 1n]), 0n, LARGEST),
);
const field = fc.integer({ min: 1, max: 2_000 });
const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const bytes = fc.uint8Array({ maxLength: 20_000 });

const ROOM = 50_000;

describe('A message that is written from its end', () => {
  it('holds numbers', () => {
    fc.assert(
      fc.property(field, number, (at, value) => {
        const reader = Reader.create(new BackwardsWriter(ROOM).uint64(at, value).finish());
        const [tag, read] = [reader.uint32(), reader.uint64() as Long];
        expect([tag, read.toString(), reader.pos]).toEqual([at << 3, `${value}`, reader.len]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused when there was no room for it', () => {
    expect(() => new BackwardsWriter(3).uint64(1, 2n ** 40n).finish()).toThrow(RangeError);
  });

  it('holds texts and bytes, and messages of them', () => {
    fc.assert(
      fc.property(field, text, bytes, (at, name, data) => {
        const writer = new BackwardsWriter(ROOM).bytes(3, Buffer.from('last'));
        const { end } = writer;
        const reader = Reader.create(writer.bytes(2, data).string(1, name).message(at, end).finish());
        expect(reader.uint32()).toBe((at << 3) | 2);
        const endOfMessage = reader.uint32() + reader.pos;
        expect([reader.uint32(), reader.string()]).toEqual([(1 << 3) | 2, name]);
        expect([reader.uint32(), Buffer.from(reader.bytes())]).toEqual([(2 << 3) | 2, Buffer.from(data)]);
        expect(reader.pos).toBe(endOfMessage);
        expect([reader.uint32(), reader.string(), reader.pos]).toEqual([(3 << 3) | 2, 'last', reader.len]);
      }),
    );
  });
});
