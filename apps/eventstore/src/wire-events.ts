import { BackwardsWriter } from './backwards-writer';
import { type RecordedEvent, sizeOf } from './event';
import { fromUuid, type UuidForm } from './wire-names';

// Read responses with an event, which are nearly all that is ever sent, are written without the generated classes: these
// take several times as long. The numbers are those of the fields in EventStoreDB's streams.proto and shared.proto.

/** `ReadResp` with an event, or with a link and the event that it points to unless that cannot be read any more. */
export const encodeReadEvent = (
  { event, link }: { event?: RecordedEvent | undefined; link?: RecordedEvent },
  form: UuidForm,
): Uint8Array => {
  const writer = new BackwardsWriter(roomFor(event) + roomFor(link));
  const { end } = writer;
  writer.uint64(3, (link ?? event)?.position ?? 0n);
  if (link) recordedEvent(writer, 2, link, form);
  if (event) recordedEvent(writer, 1, event, form);
  return writer.message(1, end).finish();
};

/** Numbers, ids, tags and lengths, all at their longest, and the texts that are the same for every event. */
const FIXED_BYTES = 256;

const roomFor = (event: RecordedEvent | undefined): number =>
  FIXED_BYTES + (event ? sizeOf(event) + 3 * (event.stream.length + event.type.length) : 0);

const recordedEvent = (writer: BackwardsWriter, field: number, event: RecordedEvent, form: UuidForm): void => {
  const { end } = writer;
  writer.bytes(8, event.data).bytes(7, event.metadata);
  metadata(writer, 'created', toTicks(event.created));
  metadata(writer, 'content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  metadata(writer, 'type', event.type);
  writer.uint64(5, event.position).uint64(4, event.position).uint64(3, event.revision);
  const endOfName = writer.end;
  writer.string(3, event.stream).message(2, endOfName);
  const endOfId = writer.end;
  if (form === 'string') writer.string(2, event.id).message(1, endOfId);
  else writer.bytes(1, fromUuid(event.id, form).serializeBinary());
  writer.message(field, end);
};

/** An entry of the map in field 6. */
const metadata = (writer: BackwardsWriter, key: string, value: string): void => {
  const { end } = writer;
  writer.string(2, value).string(1, key).message(6, end);
};

/** 100 nanoseconds are a tick, here counted from 1970. */
const toTicks = (date: Date): string => `${date.getTime()}0000`;
