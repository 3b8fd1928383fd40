import type { RecordedEvent } from './event';
import {
  describedStream,
  firstVisible,
  isSoftDeleted,
  isVisible,
  metadataOf,
  metadataStreamOf,
  TOMBSTONE_REVISION,
  type StreamMetadata,
} from './stream-metadata';

/** What the database tells of a stream, whatever its length. */
export interface StreamState {
  last_revision: string | null;
  /** For a metadata stream that of the stream which it describes, else the same. */
  described_last_revision: string | null;
  last_metadata: Buffer | null;
}

/** The parameters of `stateColumns` for a stream. */
export const stateParameters = (stream: string): [string, string, string] => [
  stream,
  describedStream(stream),
  metadataStreamOf(stream),
];

/** Columns that make a `StreamState`, each one look into an index. */
export const stateColumns = (stream: string, described: string, lastMetadata: string): string => `
  (select revision from event where stream = ${stream} order by revision desc limit 1) as last_revision,
  (select revision from event where stream = ${described} order by revision desc limit 1) as described_last_revision,
  ${lastMetadata} as last_metadata`;

/** The data of the last event of a metadata stream, if it is JSON. It may be as large as an append. */
export const lastMetadataOf = (metadataStream: string): string =>
  `(select case when is_json then data end from event where stream = ${metadataStream} order by revision desc limit 1)`;

/** What can be read of a stream as its metadata stands now. */
export class StreamView {
  /** Its last revision, visible or not; undefined when it has no events. */
  readonly last: bigint | undefined;
  /** The first revision that can be read. */
  readonly first: bigint;
  /** Whether it has events and is not deleted. */
  readonly exists: boolean;
  /** Whether it is deleted for ever. */
  readonly isTombstoned: boolean;
  private readonly metadata: StreamMetadata;

  constructor(stream: string, state: StreamState | undefined) {
    this.last = state?.last_revision ? BigInt(state.last_revision) : undefined;
    this.isTombstoned = state?.described_last_revision === `${TOMBSTONE_REVISION}`;
    this.metadata = metadataOf(stream, state?.last_metadata ?? undefined);
    this.exists = this.last !== undefined && !this.isTombstoned && !isSoftDeleted(this.metadata);
    this.first = firstVisible(this.metadata, this.last ?? 0n);
  }

  /** The events of the stream that can be read now. */
  visible(events: RecordedEvent[]): RecordedEvent[] {
    if (!this.exists) return [];
    if (this.first === 0n && this.metadata.maxAge === undefined) return events;
    return events.filter((event) => isVisible(this.metadata, this.last ?? 0n, event));
  }
}
