import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { describedStream, isMetadataStream } from './stream-metadata';
import { toText } from './text';
import { invalidArgument } from './wire-errors';

const UUID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** A longer name would not fit into an index entry of PostgreSQL. */
const MAX_NAME_BYTES = 1_000;

export const toStreamName = (bytes: Uint8Array): string => {
  if (bytes.length === 0) throw invalidArgument('A stream name is required');
  const name = toText(bytes);
  if (name === undefined || name.includes('\0')) throw invalidArgument('A stream name is UTF-8 without NUL');
  if (Buffer.byteLength(describedStream(name)) > MAX_NAME_BYTES)
    throw invalidArgument(`A stream name has at most ${MAX_NAME_BYTES} bytes`);
  if (name === '$all' || name === '$$') throw invalidArgument(`'${name}' is not the name of a stream`);
  return name;
};

/** A stream that can be appended to. @throws Refusal */
export const toAppendedStream = (bytes: Uint8Array): string => {
  const name = toStreamName(bytes);
  if (isMetadataStream(describedStream(name))) throw invalidArgument('A metadata stream has no metadata of its own');
  return name;
};

/** A stream that can be deleted. @throws Refusal */
export const toDeletedStream = (bytes: Uint8Array): string => {
  const name = toStreamName(bytes);
  if (isMetadataStream(name)) throw invalidArgument('A metadata stream is deleted with the stream that it describes');
  return name;
};

export const toStreamIdentifier = (name: string): StreamIdentifier => {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(name));
  return identifier;
};

/** What names a stream in a message; nothing where it is missing. */
export const nameIn = (identifier: StreamIdentifier | undefined): Uint8Array =>
  identifier?.getStreamName_asU8() ?? new Uint8Array();

/** In lower case. @throws Refusal */
export const toUuid = (text: string, what: string): string => {
  const id = text.toLowerCase();
  if (!UUID_PATTERN.test(id) || id === NIL_UUID) throw invalidArgument(`${what} is a UUID`);
  return id;
};

/** The forms in which a reader can have the ids of events. */
export type UuidForm = 'string' | 'structured';

export const fromUuid = (id: string, form: UuidForm = 'string'): UUID => {
  if (form === 'string') return new UUID().setString(id);
  const digits = id.replaceAll('-', '');
  const half = (hexadecimal: string) => `${BigInt.asIntN(64, BigInt(`0x${hexadecimal}`))}`;
  const structured = new UUID.Structured();
  structured.setMostSignificantBits(half(digits.slice(0, 16)));
  structured.setLeastSignificantBits(half(digits.slice(16)));
  return new UUID().setStructured(structured);
};
