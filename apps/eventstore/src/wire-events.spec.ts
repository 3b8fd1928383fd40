import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import type { RecordedEvent } from './event';
import { encodeReadEvent } from './wire-events';
import { fromUuid, type UuidForm } from './wire-names';

const place = fc.oneof(fc.bigInt({ min: 0n, max: 10n }), fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 63n - 1n }));
const bytes = fc.uint8Array({ maxLength: 300 });
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
  fc.nat(2_000).map((length) => `${'村'.repeat(length)}!`),
);
const recorded: fc.Arbitrary<RecordedEvent> = fc.record({
  id: fc.uuid(),
  stream: text,
  type: text,
  revision: place,
  position: place,
  isJson: fc.boolean(),
  data: bytes,
  metadata: bytes,
  created: fc.date({ min: new Date(0), noInvalidDate: true }),
});
const form = fc.constantFrom<UuidForm>('string', 'structured');

/** What the protocol's own classes read in the response. */
const decoded = (response: Uint8Array) => {
  const read = ReadResp.deserializeBinary(response).getEvent();
  const event = (part: ReadResp.ReadEvent.RecordedEvent | undefined) =>
    part && {
      id: Buffer.from(part.getId()?.serializeBinary() ?? []).toString('hex'),
      stream: Buffer.from(part.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
      revision: part.getStreamRevision(),
      positions: [part.getPreparePosition(), part.getCommitPosition()],
      metadata: part.getMetadataMap().toObject(),
      bytes: [part.getData_asU8(), part.getCustomMetadata_asU8()].map((each) => Buffer.from(each).toString('hex')),
    };
  return { event: event(read?.getEvent()), link: event(read?.getLink()), position: read?.getCommitPosition() };
};

const expected = (event: RecordedEvent, uuidForm: UuidForm) => ({
  id: Buffer.from(fromUuid(event.id, uuidForm).serializeBinary()).toString('hex'),
  stream: event.stream,
  revision: `${event.revision}`,
  positions: [`${event.position}`, `${event.position}`],
  metadata: [
    ['content-type', event.isJson ? 'application/json' : 'application/octet-stream'],
    ['created', `${event.created.getTime()}0000`],
    ['type', event.type],
  ],
  bytes: [event.data, event.metadata].map((each) => Buffer.from(each).toString('hex')),
});

describe('A response with an event', () => {
  it('is what the classes of the protocol read', () => {
    fc.assert(
      fc.property(recorded, form, (event, uuidForm) => {
        expect(decoded(encodeReadEvent({ event }, uuidForm))).toEqual({
          event: expected(event, uuidForm),
          link: undefined,
          position: `${event.position}`,
        });
      }),
    );
  });

  it('may have the link that led to it, whose place it then has', () => {
    fc.assert(
      fc.property(recorded, fc.option(recorded, { nil: undefined }), form, (link, event, uuidForm) => {
        expect(decoded(encodeReadEvent({ event, link }, uuidForm))).toEqual({
          event: event && expected(event, uuidForm),
          link: expected(link, uuidForm),
          position: `${link.position}`,
        });
      }),
    );
  });
});
