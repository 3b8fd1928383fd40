import type { Reader, Writer } from 'protobufjs/minimal';

/** The tag of a field that holds a message, a string or bytes. */
export const part = (field: number): number => (field << 3) | 2;

export const writeUint64 = (writer: Writer, field: number, value: bigint): void => {
  writer.uint32(field << 3).uint64(value <= Number.MAX_SAFE_INTEGER ? Number(value) : `${value}`);
};

/** Where the message within a message ends that begins here. Who reads up to an end beyond the message is refused there. */
export const endOfPart = (reader: Reader): number => {
  const length = reader.uint32();
  return reader.pos + length;
};
