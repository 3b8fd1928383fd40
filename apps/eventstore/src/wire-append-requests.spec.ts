import { Empty, StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import { Empty as GoogleEmpty } from 'google-protobuf/google/protobuf/empty_pb';
import { Timestamp } from 'google-protobuf/google/protobuf/timestamp_pb';
import { decodeAppend, decodeBatchAppend } from './wire-append-requests';
import { fromUuid } from './wire-names';

const bytes = fc.uint8Array({ maxLength: 300 });
const proposed = fc.record({
  id: fc.uuid(),
  form: fc.constantFrom('string' as const, 'structured' as const),
  type: fc.string({ unit: 'grapheme', maxLength: 50 }),
  contentType: fc.constantFrom('application/json', 'application/octet-stream', ''),
  metadata: bytes,
  data: bytes,
});
type Proposed = typeof proposed extends fc.Arbitrary<infer Value> ? Value : never;
const target = fc.record({
  streamName: bytes,
  expected: fc.oneof(
    fc.constantFrom('any' as const, 'no_stream' as const, 'stream_exists' as const, undefined),
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  ),
  deadline: fc.option(fc.integer({ min: -(2 ** 40), max: 2 ** 42 }), { nil: undefined }),
});

const filled = <M extends AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage>(
  message: M,
  of: Proposed,
): M => {
  message.setId(fromUuid(of.id, of.form));
  message.setData(of.data);
  message.setCustomMetadata(of.metadata);
  message.getMetadataMap().set('other', 'ignored').set('type', of.type).set('content-type', of.contentType);
  return message;
};
const read = ({ id, type, contentType, metadata, data }: Proposed) => ({
  ...{ id, type, contentType },
  ...{ metadata: Buffer.from(metadata), data: Buffer.from(data) },
});
const hexadecimal = (value: Uint8Array | undefined) => Buffer.from(value ?? []).toString('hex');

describe('What the classes of the protocol write is read', () => {
  it('as a batch append', () => {
    fc.assert(
      fc.property(
        proposed,
        fc.option(target, { nil: undefined }),
        fc.array(proposed, { maxLength: 4 }),
        fc.boolean(),
        ({ id, form }, to, messages, isFinal) => {
          const request = new BatchAppendReq().setCorrelationId(fromUuid(id, form)).setIsFinal(isFinal);
          const options = new BatchAppendReq.Options();
          if (to) {
            options.setStreamIdentifier(new StreamIdentifier().setStreamName(to.streamName));
            if (to.expected === 'any') options.setAny(new GoogleEmpty());
            else if (to.expected === 'no_stream') options.setNoStream(new GoogleEmpty());
            else if (to.expected === 'stream_exists') options.setStreamExists(new GoogleEmpty());
            else if (to.expected !== undefined) options.setStreamPosition(`${to.expected}`);
            if (to.deadline !== undefined) options.setDeadline(Timestamp.fromDate(new Date(to.deadline)));
            request.setOptions(options);
          }
          for (const message of messages)
            request.addProposedMessages(filled(new BatchAppendReq.ProposedMessage(), message));
          const decoded = decodeBatchAppend(Buffer.from(request.serializeBinary()));
          expect(decoded.correlationId).toBe(id);
          expect(hexadecimal(decoded.correlation)).toBe(hexadecimal(fromUuid(id, form).serializeBinary()));
          expect(hexadecimal(decoded.target?.streamName)).toBe(hexadecimal(to?.streamName));
          expect(decoded.target?.expected).toBe(to?.expected);
          expect(decoded.target?.deadline).toBe(to?.deadline);
          expect(decoded.messages).toEqual(messages.map(read));
          expect(decoded.isFinal).toBe(isFinal);
        },
      ),
    );
  });

  it('as an append', () => {
    fc.assert(
      fc.property(target, proposed, ({ streamName, expected }, message) => {
        const options = new AppendReq.Options().setStreamIdentifier(new StreamIdentifier().setStreamName(streamName));
        if (expected === 'any') options.setAny(new Empty());
        else if (expected === 'no_stream') options.setNoStream(new Empty());
        else if (expected === 'stream_exists') options.setStreamExists(new Empty());
        else if (expected !== undefined) options.setRevision(`${expected}`);
        const first = decodeAppend(Buffer.from(new AppendReq().setOptions(options).serializeBinary()));
        expect(hexadecimal(first.target?.streamName)).toBe(hexadecimal(streamName));
        expect(first.target?.expected).toBe(expected);
        expect(first.message).toBeUndefined();
        const event = new AppendReq().setProposedMessage(filled(new AppendReq.ProposedMessage(), message));
        expect(decodeAppend(Buffer.from(event.serializeBinary()))).toEqual({
          target: undefined,
          message: read(message),
        });
      }),
    );
  });
});

describe('What is malformed', () => {
  const overlong = (field: number) => Uint8Array.from([(field << 3) | 2, 0xff, 0xff, 0xff, 0xff, 0x07, 0x0a]);

  it('is refused where a part claims to be longer than the message', () => {
    for (const field of [1, 2, 3]) expect(() => decodeBatchAppend(overlong(field))).toThrow(RangeError);
    for (const field of [1, 2]) expect(() => decodeAppend(overlong(field))).toThrow(RangeError);
  });

  it('is refused or read as something else, and never takes long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        for (const decode of [decodeAppend, decodeBatchAppend]) {
          try {
            expect(decode(any)).toBeDefined();
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
