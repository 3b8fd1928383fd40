import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { invalidArgument } from './wire-errors';

const UUID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/** A longer name would not fit into an index entry of PostgreSQL. */
const MAX_NAME_BYTES = 1_000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of these bytes, or nothing when they are not UTF-8. */
export const toText = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
};

export const toStreamName = (identifier: StreamIdentifier | undefined): string => {
  const bytes = identifier?.getStreamName_asU8() ?? new Uint8Array();
  if (bytes.length === 0) throw invalidArgument('A stream name is required');
  if (bytes.length > MAX_NAME_BYTES) throw invalidArgument(`A stream name has at most ${MAX_NAME_BYTES} bytes`);
  const name = toText(bytes);
  if (name === undefined || name.includes('\0')) throw invalidArgument('A stream name is UTF-8 without NUL');
  if (name === '$all' || name === '$$') throw invalidArgument(`'${name}' is not the name of a stream`);
  return name;
};

export const toStreamIdentifier = (name: string): StreamIdentifier => {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(name));
  return identifier;
};

export const toUuid = (id: UUID | undefined, what: string): string => {
  const text = id?.getString().toLowerCase() ?? '';
  if (!UUID_PATTERN.test(text) || text === NIL_UUID) throw invalidArgument(`${what} is a UUID in its string form`);
  return text;
};

export const fromUuid = (id: string): UUID => {
  const uuid = new UUID();
  uuid.setString(id);
  return uuid;
};
