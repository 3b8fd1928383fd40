import { Writer } from 'protobufjs/minimal';
import type { RecordedEvent } from './event';
import { fromUuid, type UuidForm } from './wire-names';

// Read responses with an event, which are nearly all that is ever sent, are written without the generated classes: these
// take several times as long. The numbers are those of the fields in EventStoreDB's streams.proto and shared.proto.

/** `ReadResp` with an event, or with a link and the event that it points to unless that cannot be read any more. */
export const encodeReadEvent = (
  { event, link }: { event?: RecordedEvent | undefined; link?: RecordedEvent },
  form: UuidForm,
): Uint8Array => {
  const writer = Writer.create();
  writer.uint32(message(1)).fork();
  if (event) recordedEvent(writer.uint32(message(1)).fork(), event, form).ldelim();
  if (link) recordedEvent(writer.uint32(message(2)).fork(), link, form).ldelim();
  uint64(writer, 3, (link ?? event)?.position ?? 0n);
  return writer.ldelim().finish();
};

const recordedEvent = (writer: Writer, event: RecordedEvent, form: UuidForm): Writer => {
  if (form === 'string') writer.uint32(message(1)).fork().uint32(message(2)).string(event.id).ldelim();
  else writer.uint32(message(1)).bytes(fromUuid(event.id, form).serializeBinary());
  writer.uint32(message(2)).fork().uint32(message(3)).string(event.stream).ldelim();
  uint64(writer, 3, event.revision);
  uint64(writer, 4, event.position);
  uint64(writer, 5, event.position);
  metadata(writer, 'type', event.type);
  metadata(writer, 'content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  metadata(writer, 'created', toTicks(event.created));
  return writer.uint32(message(7)).bytes(event.metadata).uint32(message(8)).bytes(event.data);
};

/** An entry of the map in field 6. */
const metadata = (writer: Writer, key: string, value: string): void => {
  writer.uint32(message(6)).fork().uint32(message(1)).string(key).uint32(message(2)).string(value).ldelim();
};

const uint64 = (writer: Writer, field: number, value: bigint): void => {
  writer.uint32(field << 3).uint64(value <= Number.MAX_SAFE_INTEGER ? Number(value) : `${value}`);
};

/** The tag of a field that holds a message, a string or bytes. */
const message = (field: number): number => (field << 3) | 2;

/** 100 nanoseconds are a tick, here counted from 1970. */
const toTicks = (date: Date): string => `${date.getTime()}0000`;
