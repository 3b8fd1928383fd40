/** The revision of a tombstone: the last event that a stream can have. */
export const TOMBSTONE_REVISION = 2n ** 63n - 1n;

/** The type of the events in metadata streams, of which the last is in force. */
export const METADATA_TYPE = '$metadata';
export const TOMBSTONE_TYPE = '$streamDeleted';

/** Which of a stream's events can be read. All of them stay in the log. */
export interface StreamMetadata {
  /** Events before this revision are hidden; `TOMBSTONE_REVISION` says that the stream is deleted, and can be revived. */
  truncateBefore?: bigint;
  /** So many of the last events are visible. */
  maxCount?: bigint;
  /** Milliseconds after which an event is hidden. */
  maxAge?: number;
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

/** The metadata in force for a stream, from the last event of its metadata stream. What is malformed hides nothing. */
export const metadataOf = (stream: string, lastMetadata: Uint8Array | undefined): StreamMetadata => {
  if (isMetadataStream(stream)) return OF_METADATA_STREAMS;
  const { $tb, $maxCount, $maxAge } = (lastMetadata && toObject(lastMetadata)) ?? {};
  if (!isWhole($tb, 0) || !isWhole($maxCount, 1) || !isWhole($maxAge, 1)) return SHOWS_ALL;
  return {
    ...($tb !== undefined && { truncateBefore: $tb < 2 ** 63 ? BigInt($tb) : TOMBSTONE_REVISION }),
    ...($maxCount !== undefined && { maxCount: BigInt($maxCount) }),
    ...($maxAge !== undefined && { maxAge: $maxAge * 1_000 }),
  };
};

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
  const object = toObject(metadata);
  return object && Buffer.from(JSON.stringify({ ...object, $tb: Number(last + 1n) }));
};

const toObject = (json: Uint8Array): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(json).toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

const isWhole = (value: unknown, least: number): value is number | undefined =>
  value === undefined || (Number.isInteger(value) && Number(value) >= least);
