import { membersOf, objectOf } from './json-members';

/** The revision of a tombstone: the last event that a stream can have. */
export const TOMBSTONE_REVISION = 2n ** 63n - 1n;

/** The type of the events in metadata streams, of which the last is in force. */
export const METADATA_TYPE = '$metadata';
export const TOMBSTONE_TYPE = '$streamDeleted';

/** Which of a stream's events can be read. All of them stay in the log. */
export interface StreamMetadata {
  /** Events before this revision are hidden; `TOMBSTONE_REVISION` says that the stream is deleted, and can be revived. */
  truncateBefore?: bigint | undefined;
  /** So many of the last events are visible. */
  maxCount?: bigint | undefined;
  /** Milliseconds after which an event is hidden. */
  maxAge?: number | undefined;
}

const METADATA_PREFIX = '$$';

/** A metadata stream shows its last event only. */
const OF_METADATA_STREAMS: StreamMetadata = { maxCount: 1n };
const SHOWS_ALL: StreamMetadata = {};

export const isMetadataStream = (stream: string): boolean => stream.startsWith(METADATA_PREFIX);
export const metadataStreamOf = (stream: string): string => METADATA_PREFIX + stream;

/** The stream that a metadata stream describes, and any other stream itself. */
export const describedStream = (stream: string): string =>
  isMetadataStream(stream) ? stream.slice(METADATA_PREFIX.length) : stream;

/**
 * The metadata in force for a stream, from the last event of its metadata stream. It hides nothing when one of its values
 * is not of the kind that the real server reads, and a number that is too small is as if it were not there.
 */
export const metadataOf = (stream: string, lastMetadata: Uint8Array | undefined): StreamMetadata => {
  if (isMetadataStream(stream)) return OF_METADATA_STREAMS;
  const members = lastMetadata && membersOf(lastMetadata);
  if (!members || !isReadable(members)) return SHOWS_ALL;
  const atLeast = (least: bigint, name: string): bigint | undefined => {
    const value = BigInt(members.get(name) ?? -1);
    return value < least ? undefined : value;
  };
  const maxAge = atLeast(1n, '$maxAge');
  return {
    truncateBefore: atLeast(0n, '$tb'),
    maxCount: atLeast(1n, '$maxCount'),
    maxAge: maxAge === undefined ? undefined : Number(maxAge) * 1_000,
  };
};

const isReadable = (members: ReadonlyMap<string, string>): boolean =>
  Object.entries(KINDS).every(([name, isOfKind]) => {
    const value = members.get(name);
    return value === undefined || isOfKind(value);
  });

export const isSoftDeleted = ({ truncateBefore }: StreamMetadata): boolean => truncateBefore === TOMBSTONE_REVISION;

/** The first revision that can be read of a stream with this last one. */
export const firstVisible = ({ truncateBefore = 0n, maxCount }: StreamMetadata, last: bigint): bigint => {
  const firstCounted = maxCount === undefined ? 0n : last - maxCount + 1n;
  return firstCounted > truncateBefore ? firstCounted : truncateBefore;
};

/** Whether an event can be read of a stream with this last revision. */
export const isVisible = (
  metadata: StreamMetadata,
  last: bigint,
  { revision, created }: { revision: bigint; created: Date },
): boolean =>
  !isSoftDeleted(metadata) &&
  revision >= firstVisible(metadata, last) &&
  created.getTime() >= Date.now() - (metadata.maxAge ?? Infinity);

/** The metadata of a stream that is deleted, until it is revived. */
export const deletion = (): Uint8Array => Buffer.from(`{"$tb":${TOMBSTONE_REVISION}}`);

/** The same metadata for a stream that goes on after its last revision; nothing when it is not an object of JSON. */
export const revival = (metadata: Uint8Array, last: bigint): Uint8Array | undefined => {
  const members = membersOf(metadata);
  return members && objectOf(members.set('$tb', `${last + 1n}`));
};

const INTEGER = /^-?\d{1,19}$/;
/** The longest time span that .NET has, in seconds. */
const LONGEST_SPAN = 922_337_203_685n;

const isInteger = (value: string, most: bigint): boolean => {
  if (!INTEGER.test(value)) return false;
  const integer = BigInt(value);
  return integer <= most && integer >= -most - 1n;
};
const isLong = (value: string): boolean => isInteger(value, 2n ** 63n - 1n);
const isSpan = (value: string): boolean => isInteger(value, LONGEST_SPAN);
const isFlag = (value: string): boolean => value === 'true' || value === 'false';

const ROLES = ['$r', '$w', '$d', '$mr', '$mw'];
const isAccessList = (value: string): boolean => {
  const list: unknown = JSON.parse(value);
  const isText = (role: unknown) => typeof role === 'string';
  const isRoles = ([name, roles]: [string, unknown]) =>
    ROLES.includes(name) && (isText(roles) || (Array.isArray(roles) && roles.every(isText)));
  return value.startsWith('{') && Object.entries(list as object).every(isRoles);
};

/** How the values have to be written that the real server reads. */
const KINDS: Readonly<Record<string, (value: string) => boolean>> = {
  $maxCount: isLong,
  $maxAge: isSpan,
  $tb: isLong,
  $tmp: isFlag,
  $cacheControl: isSpan,
  $acl: isAccessList,
};
