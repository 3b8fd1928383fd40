import { Writer } from 'protobufjs/minimal';
import type { RecordedEvent } from './event';
import { part, writeUint64 } from './wire-fields';
import { fromUuid, type UuidForm } from './wire-names';

// Read responses with an event, which are nearly all that is ever sent, are written without the generated classes: these
// take several times as long. The numbers are those of the fields in EventStoreDB's streams.proto and shared.proto.

/** `ReadResp` with an event, or with a link and the event that it points to unless that cannot be read any more. */
export const encodeReadEvent = (
  { event, link }: { event?: RecordedEvent | undefined; link?: RecordedEvent },
  form: UuidForm,
): Uint8Array => {
  const writer = Writer.create();
  writer.uint32(part(1)).fork();
  if (event) recordedEvent(writer.uint32(part(1)).fork(), event, form).ldelim();
  if (link) recordedEvent(writer.uint32(part(2)).fork(), link, form).ldelim();
  writeUint64(writer, 3, (link ?? event)?.position ?? 0n);
  return writer.ldelim().finish();
};

const recordedEvent = (writer: Writer, event: RecordedEvent, form: UuidForm): Writer => {
  if (form === 'string') writer.uint32(part(1)).fork().uint32(part(2)).string(event.id).ldelim();
  else writer.uint32(part(1)).bytes(fromUuid(event.id, form).serializeBinary());
  writer.uint32(part(2)).fork().uint32(part(3)).string(event.stream).ldelim();
  writeUint64(writer, 3, event.revision);
  writeUint64(writer, 4, event.position);
  writeUint64(writer, 5, event.position);
  metadata(writer, 'type', event.type);
  metadata(writer, 'content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  metadata(writer, 'created', toTicks(event.created));
  return writer.uint32(part(7)).bytes(event.metadata).uint32(part(8)).bytes(event.data);
};

/** An entry of the map in field 6. */
const metadata = (writer: Writer, key: string, value: string): void => {
  writer.uint32(part(6)).fork().uint32(part(1)).string(key).uint32(part(2)).string(value).ldelim();
};

/** 100 nanoseconds are a tick, here counted from 1970. */
const toTicks = (date: Date): string => `${date.getTime()}0000`;
