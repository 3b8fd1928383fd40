import { BinaryReader } from 'google-protobuf';

const { readMessage } = BinaryReader.prototype;

/**
 * google-protobuf believes the length that a part of a message claims to have, and reads on beyond the message's end:
 * a dozen bytes can keep it busy for minutes. With this a part that does not fit makes the message malformed.
 */
export const refuseOverlongParts = (): void => {
  BinaryReader.prototype.readMessage = function (message, reader) {
    const [bytes, start] = [this.getBuffer(), this.getCursor()];
    const { length, end } = readLength(bytes, start);
    if (end + length > bytes.length) throw new Error('A part of the message is longer than the message');
    readMessage.call(this, message, reader);
  };
};

/** A number as protocol buffers have it: seven bits a byte, the lowest first, and the last byte below 128. */
const readLength = (bytes: Uint8Array, start: number): { length: number; end: number } => {
  let length = 0;
  for (let at = start; at < bytes.length && at < start + 5; at++) {
    const byte = bytes[at] ?? 0;
    length += (byte % 128) * 128 ** (at - start);
    if (byte < 128) return { length, end: at + 1 };
  }
  throw new Error('A part of the message has no length');
};
