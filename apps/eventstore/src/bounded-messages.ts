import { BinaryReader } from 'google-protobuf';

/** As google-protobuf has it. */
const trusting = Object.assign({}, BinaryReader.prototype);

const DELIMITED = 2;
/** A wire type that protocol buffers have given up, and EventStoreDB's protocol never had. */
const GROUP = 3;

/**
 * google-protobuf believes the length that a part of a message claims to have, and reads on beyond the message's end, or
 * again what it has read: a dozen bytes can keep it busy for minutes, or for ever. With this a part that does not fit makes the message malformed,
 * and so does a group.
 */
export const refuseOverlongParts = (): void => {
  BinaryReader.prototype.readMessage = function (message, reader) {
    requireThatItFits(this);
    trusting.readMessage.call(this, message, reader);
  };
  BinaryReader.prototype.readString = function () {
    requireThatItFits(this);
    return trusting.readString.call(this);
  };
  BinaryReader.prototype.nextField = function () {
    if (this.getCursor() > this.getBuffer().length) throw tooLong();
    return trusting.nextField.call(this);
  };
  BinaryReader.prototype.skipField = function () {
    const wireType = Number(this.getWireType());
    if (wireType === GROUP) throw new Error('A message has no groups');
    if (wireType === DELIMITED) requireThatItFits(this);
    trusting.skipField.call(this);
  };
};

const tooLong = (): Error => new Error('A part of the message is longer than the message');

/** The part that begins at the cursor, with its length. */
const requireThatItFits = (reader: BinaryReader): void => {
  const bytes = reader.getBuffer();
  const { length, end } = readLength(bytes, reader.getCursor());
  if (end + length > bytes.length) throw tooLong();
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
