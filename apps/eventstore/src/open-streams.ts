import type { Sql } from '@app/postgres';
import type { Append } from './append';
import type { ProposedEvent, RecordedEvent } from './event';
import { NO_REVISION, type Place, type StreamState } from './expected-revision';
import type { StreamEnds } from './stream-ends';
import {
  describedStream,
  isMetadataStream,
  isSoftDeleted,
  isVisible,
  metadataOf,
  metadataStreamOf,
  TOMBSTONE_REVISION,
} from './stream-metadata';

/** A stream while a group of appends is decided on: as stored, and with what the group has added to it so far. */
export class OpenStream {
  private readonly places = new Map<string, Place[]>();

  constructor(
    readonly name: string,
    public revision: bigint,
    /** The data of its last event, when it is JSON in a metadata stream. */
    public lastData: Uint8Array | undefined,
  ) {}

  placesOf(eventId: string): readonly Place[] {
    return this.places.get(eventId) ?? [];
  }

  remember(eventId: string, place: Place): void {
    const places = this.places.get(eventId);
    if (places) places.push(place);
    else this.places.set(eventId, [place]);
  }

  add(event: ProposedEvent, position: bigint, created: Date, revision = this.revision + 1n): RecordedEvent {
    this.revision = revision;
    if (isMetadataStream(this.name)) this.lastData = event.isJson ? event.data : undefined;
    this.remember(event.id, { revision, position, created });
    const { id, type, isJson, data, metadata } = event;
    return { id, type, isJson, data, metadata, stream: this.name, revision, position, created };
  }
}

/** The streams of a group of appends, loaded at a cost that does not grow with their lengths. */
export class OpenStreams {
  private constructor(private readonly ends: StreamEnds) {}

  private readonly streams = new Map<string, OpenStream>();

  static async load(sql: Sql, ends: StreamEnds, appends: readonly Append[]): Promise<OpenStreams> {
    await ends.load(
      sql,
      appends.flatMap(({ stream }) => [describedStream(stream), metadataStreamOf(describedStream(stream))]),
    );
    const streams = new OpenStreams(ends);
    for (const { stream, id, revision, position, created } of await repeatedEvents(sql, appends, streams)) {
      streams.get(stream).remember(id, { revision: BigInt(revision), position: BigInt(position), created });
    }
    return streams;
  }

  get(name: string): OpenStream {
    const known = this.streams.get(name);
    if (known) return known;
    const { revision, data } = this.ends.get(name);
    const stream = new OpenStream(name, revision, data);
    this.streams.set(name, stream);
    return stream;
  }

  /** The stream as it is now, for the decision on an append to it. */
  stateOf(name: string): StreamState {
    const stream = this.get(name);
    const metadata = this.get(metadataStreamOf(name));
    return {
      revision: stream.revision,
      hasMetadata: metadata.revision !== NO_REVISION,
      isSoftDeleted: isSoftDeleted(metadataOf(name, metadata.lastData)),
      isTombstoned: this.get(describedStream(name)).revision === TOMBSTONE_REVISION,
      placesOf: (id) => stream.placesOf(id),
    };
  }

  /** Whether an event of the stream can be read by now. */
  isVisible(name: string, place: Place): boolean {
    const { lastData } = this.get(metadataStreamOf(name));
    return isVisible(metadataOf(name, lastData), this.get(name).revision, place);
  }

  /** To be called once what was decided on is committed: the next group finds the streams as this one left them. */
  keep(): void {
    for (const { name, revision, lastData } of this.streams.values())
      this.ends.set(name, { revision, data: lastData });
  }
}

interface RepeatedEvent {
  stream: string;
  id: string;
  revision: string;
  position: string;
  created: Date;
}

/**
 * Looks only for events of appends that can be repetitions: those that do not expect the end of their stream. The
 * subquery keeps the planner to the index by id: one that starts with the stream would read all of a long stream.
 */
const repeatedEvents = async (
  sql: Sql,
  appends: readonly Append[],
  streams: OpenStreams,
): Promise<RepeatedEvent[]> => {
  const candidates = appends.flatMap(({ stream, expected, events }) => {
    const { revision } = streams.get(stream);
    const expectsEnd = typeof expected === 'bigint' && expected >= revision;
    return revision === NO_REVISION || expectsEnd ? [] : events.map(({ id }) => ({ stream, id }));
  });
  if (candidates.length === 0) return [];
  return sql.query<RepeatedEvent>(
    `select distinct stream, id, revision, position, created
     from unnest($1::text[], $2::uuid[]) as candidate (candidate_stream, candidate_id)
     cross join lateral (select * from event where id = candidate_id offset 0) as known
     where stream = candidate_stream
     order by position`,
    [candidates.map(({ stream }) => stream), candidates.map(({ id }) => id)],
  );
};
