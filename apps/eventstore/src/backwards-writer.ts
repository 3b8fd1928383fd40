/**
 * Writes a message of protocol buffers from its last byte to its first: what a message within it holds is there before the
 * length that stands in front of it, so nothing is measured beforehand or kept to be put together later. Fields are named
 * from the last to the first; who reads a message takes them in any order.
 */
export class BackwardsWriter {
  private readonly buffer: Buffer;
  private start: number;

  /** @param room bytes, at least as many as the message takes. */
  constructor(room: number) {
    this.buffer = Buffer.allocUnsafe(room);
    this.start = room;
  }

  /** Where the message ends whose fields are written from now on. */
  get end(): number {
    return this.start;
  }

  /** What was written since the end was asked for is the message in this field. */
  message(field: number, end: number): this {
    return this.lead(field, end - this.start);
  }

  bytes(field: number, value: Uint8Array): this {
    this.start -= value.length;
    this.buffer.set(value, this.start);
    return this.lead(field, value.length);
  }

  string(field: number, text: string): this {
    const { buffer } = this;
    const start = this.start - text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return this.bytes(field, Buffer.from(text));
      buffer[start + i] = code;
    }
    this.start = start;
    return this.lead(field, text.length);
  }

  uint64(field: number, value: bigint): this {
    if (value <= Number.MAX_SAFE_INTEGER) return this.varint(Number(value)).varint(field << 3);
    const lowest = Number(value % SEVEN_GROUPS);
    this.varint(Number(value / SEVEN_GROUPS));
    for (let group = 6; group >= 0; group--)
      this.buffer[--this.start] = (Math.floor(lowest / 0x80 ** group) % 0x80) | 0x80;
    return this.varint(field << 3);
  }

  /** @throws RangeError when there was not enough room: what was written beyond it is lost. */
  finish(): Uint8Array {
    if (this.start < 0) throw new RangeError(`The message takes ${-this.start} bytes more than there is room for`);
    return this.buffer.subarray(this.start);
  }

  /** What stands in front of a message, a string or bytes. */
  private lead(field: number, length: number): this {
    return this.varint(length).varint((field << 3) | 2);
  }

  /** Groups of seven bits, the lowest first; all bytes but the last have the eighth bit. At most 2^53. */
  private varint(value: number): this {
    let size = 1;
    for (let rest = value; rest >= 0x80; rest /= 0x80) size += 1;
    this.start -= size;
    let [at, rest] = [this.start, value];
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.buffer[at++] = (rest % 0x80) | 0x80;
    this.buffer[at] = rest;
    return this;
  }
}

/** What seven groups of seven bits hold. */
const SEVEN_GROUPS = 2n ** 49n;
