import type { Sql, Statement } from '@app/postgres';
import type { Append } from './append';
import type { ProposedEvent, RecordedEvent } from './event';
import { NO_REVISION, type Place, type StreamState } from './expected-revision';

/** A stream while a group of appends is decided on: as stored, and with what the group has added to it so far. */
export class OpenStream implements StreamState {
  private readonly places = new Map<string, Place[]>();

  constructor(
    readonly name: string,
    public revision: bigint,
    readonly hasMetadata: boolean,
  ) {}

  placesOf(eventId: string): readonly Place[] {
    return this.places.get(eventId) ?? [];
  }

  remember(eventId: string, place: Place): void {
    this.places.set(eventId, [...this.placesOf(eventId), place]);
  }

  add(event: ProposedEvent, position: bigint, created: Date): RecordedEvent {
    this.revision += 1n;
    this.remember(event.id, { revision: this.revision, position });
    return { ...event, stream: this.name, revision: this.revision, position, created };
  }
}

/** The streams of a group of appends, loaded at a cost that does not grow with their lengths. */
export class OpenStreams {
  private constructor(private readonly revisions: ReadonlyMap<string, bigint>) {}

  private readonly streams = new Map<string, OpenStream>();

  static async load(sql: Sql, appends: readonly Append[]): Promise<OpenStreams> {
    const streams = new OpenStreams(await lastRevisions(sql, appends));
    for (const { stream, id, revision, position } of await repeatedEvents(sql, appends, streams)) {
      streams.get(stream).remember(id, { revision: BigInt(revision), position: BigInt(position) });
    }
    return streams;
  }

  get(name: string): OpenStream {
    const known = this.streams.get(name);
    if (known) return known;
    const stream = new OpenStream(
      name,
      this.revisions.get(name) ?? NO_REVISION,
      this.revisions.has(metadataOf(name)),
    );
    this.streams.set(name, stream);
    return stream;
  }
}

const metadataOf = (stream: string) => `$$${stream}`;

const LAST_REVISIONS: Statement = {
  name: 'last_revisions',
  text: `
    select name, last.revision
    from unnest($1::text[]) as name
    cross join lateral (select revision from event where stream = name order by revision desc limit 1) as last`,
};

const lastRevisions = async (sql: Sql, appends: readonly Append[]): Promise<Map<string, bigint>> => {
  const names = appends.flatMap(({ stream, expected }) =>
    expected === 'stream_exists' ? [stream, metadataOf(stream)] : [stream],
  );
  const rows = await sql.query<{ name: string; revision: string }>(LAST_REVISIONS, [[...new Set(names)]]);
  return new Map(rows.map(({ name, revision }) => [name, BigInt(revision)]));
};

interface RepeatedEvent {
  stream: string;
  id: string;
  revision: string;
  position: string;
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
    `select distinct stream, id, revision, position
     from unnest($1::text[], $2::uuid[]) as candidate (candidate_stream, candidate_id)
     cross join lateral (select * from event where id = candidate_id offset 0) as known
     where stream = candidate_stream
     order by position`,
    [candidates.map(({ stream }) => stream), candidates.map(({ id }) => id)],
  );
};
