import type { Sql } from '@app/postgres';
import { type RecordedEvent, sizeOf } from './event';
import { LAST_REVISION, linkTargetOf } from './links';
import type { LogTail } from './log-tail';
import { LogUnavailable } from './log-unavailable';
import { StreamDeleted } from './stream-deleted';
import { TOMBSTONE_REVISION } from './stream-metadata';
import { lastMetadataOf, stateColumns, stateParameters, StreamView, type StreamState } from './stream-view';

export type Direction = 'forwards' | 'backwards';

/** A piece of the log in the direction of the read. Only the last page of a read says `isEnd`. */
export interface Page {
  events: RecordedEvent[];
  isEnd: boolean;
  /** Where the page after it begins. */
  next: bigint;
}

/** What can be read of a stream. A deleted stream has pages, as one has that is not there yet. */
export interface StreamPage extends Page {
  exists: boolean;
}

/** Where a read begins (inclusive), where it goes and after how many events it stops. */
export interface ReadOptions {
  from: bigint;
  direction: Direction;
  count: bigint;
}

/** A page ends after so many events or so many bytes, whichever comes first; one larger event is a page of its own. */
const PAGE_EVENTS = 200n;
const PAGE_BYTES = 4 * 1024 * 1024;

/** Beyond every revision and position, and with its successor still a `bigint` of PostgreSQL. */
export const BEYOND_ALL = 2n ** 63n - 2n;

/** Reads the log in pages, over any connection: what is committed is visible to all and never changes. */
export class LogReader {
  constructor(
    private readonly sql: Sql,
    private readonly tail: LogTail,
  ) {}

  /** The stream as it stands when the read begins. The first page says whether it exists. @throws StreamDeleted */
  readStream(stream: string, { from, direction, count }: ReadOptions): AsyncGenerator<StreamPage> {
    let view: StreamView | undefined;
    return inPages(from, count, async (next, limit) => {
      if (view) return pageOf(view, await this.rowsOf(stream, next, direction, limit), direction, limit, next);
      const first = await this.firstPage(stream, next, direction, limit);
      view = first.view;
      return first.page;
    });
  }

  readAll({ from, direction, count }: ReadOptions): AsyncGenerator<Page> {
    return inPages(from, count, (next, limit) => this.allPage(next, direction, limit));
  }

  async allPage(from: bigint, direction: Direction, limit = PAGE_EVENTS): Promise<Page> {
    const recent = direction === 'forwards' ? this.tail.from(from, limit) : undefined;
    const { events, isEnd } = recent
      ? { events: recent, isEnd: BigInt(recent.length) < limit }
      : await this.storedPage(from, direction, limit);
    const last = events.at(-1);
    return { events, isEnd, next: last ? following(last.position, direction) : from };
  }

  private async storedPage(
    from: bigint,
    direction: Direction,
    limit: bigint,
  ): Promise<Pick<Page, 'events' | 'isEnd'>> {
    const rows = await this.query<EventRow>(
      `page_of_log_${direction}`,
      `select ${COLUMNS} from event where ${withinPage('position', direction)}`,
      [from, limit],
    );
    return toPage(rows, limit);
  }

  /**
   * Costs one look into the database, where the stream has what is asked for and its metadata hides nothing.
   * @throws StreamDeleted
   */
  private async firstPage(
    stream: string,
    from: bigint,
    direction: Direction,
    limit: bigint,
  ): Promise<{ view: StreamView; page: StreamPage }> {
    const isFirst = `row_number() over (order by revision ${ORDER[direction]}) = 1`;
    const metadataOnce = `case when ${isFirst} then ${lastMetadataOf('$5')} end`;
    const rows = await this.query<EventRow & StreamState>(
      `first_page_of_stream_${direction}`,
      `select ${COLUMNS}, ${stateColumns('$3', '$4', metadataOnce)}
       from event where ${withinPage('revision', direction, 'stream = $3')}`,
      [from, limit, ...stateParameters(stream)],
    );
    const view = rows[0] ? new StreamView(stream, rows[0]) : await this.viewOf(stream);
    if (view.isTombstoned) throw new StreamDeleted(stream);
    const start = direction === 'forwards' && from < view.first ? view.first : from;
    // Metadata hides the first rows, or the stream came to be between the two looks.
    const isSeenAgain = view.exists && (rows.length === 0 || start !== from);
    const shown = isSeenAgain ? await this.rowsOf(stream, start, direction, limit) : rows;
    return { view, page: pageOf(view, shown, direction, limit, start) };
  }

  private rowsOf(stream: string, from: bigint, direction: Direction, limit: bigint): Promise<EventRow[]> {
    return this.query<EventRow>(
      `page_of_stream_${direction}`,
      `select ${COLUMNS} from event where ${withinPage('revision', direction, 'stream = $3')}`,
      [from, limit, stream],
    );
  }

  /** What was appended to the stream from this revision on, hidden or not; a tombstone ends it. */
  async committedPage(stream: string, from: bigint): Promise<Page> {
    const rows = await this.rowsOf(stream, from, 'forwards', PAGE_EVENTS);
    const { events, isEnd } = toPage(rows, PAGE_EVENTS);
    const last = events.at(-1)?.revision;
    return {
      events,
      isEnd: isEnd || last === TOMBSTONE_REVISION,
      next: last === undefined ? from : following(last, 'forwards'),
    };
  }

  /** The revision of the stream's last event, if there is one. @throws StreamDeleted */
  async lastRevision(stream: string): Promise<bigint | undefined> {
    const view = await this.viewOf(stream);
    if (view.isTombstoned) throw new StreamDeleted(stream);
    return view.last;
  }

  /** By the links' positions, the events that they point to; `undefined` where one cannot be read any more. */
  async targetsOf(candidates: readonly RecordedEvent[]): Promise<Map<bigint, RecordedEvent | undefined>> {
    const links = candidates.flatMap((event) => {
      const target = linkTargetOf(event);
      return target ? [{ position: event.position, ...target }] : [];
    });
    if (links.length === 0) return new Map();
    const rows = await this.query<EventRow & { asked: string }>(
      'link_targets',
      `select ${COLUMNS}, asked from unnest($1::text[], $2::bigint[]) as target (stream, asked)
       cross join lateral (
         select case when asked <> ${LAST_REVISION} then asked
           else (select revision from event where event.stream = target.stream order by revision desc limit 1) end
       ) as place (revision)
       join event on event.stream = target.stream and event.revision = place.revision`,
      [links.map(({ stream }) => stream), links.map(({ revision }) => revision)],
    );
    const found = new Map(rows.map((row) => [`${row.asked}@${row.stream}`, toEvent(row)]));
    const events = [...found.values()];
    const visible = new Set<RecordedEvent | undefined>();
    for (const state of await this.statesOf([...new Set(events.map(({ stream }) => stream))])) {
      const ofStream = events.filter(({ stream }) => stream === state.stream);
      for (const event of new StreamView(state.stream, state).visible(ofStream)) visible.add(event);
    }
    return new Map(
      links.map(({ position, stream, revision }) => {
        const event = found.get(`${revision}@${stream}`);
        return [position, visible.has(event) ? event : undefined];
      }),
    );
  }

  private async viewOf(stream: string): Promise<StreamView> {
    const [state] = await this.statesOf([stream]);
    return new StreamView(stream, state);
  }

  private statesOf(streams: readonly string[]): Promise<(StreamState & { stream: string })[]> {
    const asked = streams.map(stateParameters);
    return this.query(
      'stream_states',
      `select asked.stream, ${stateColumns('asked.stream', 'asked.described', lastMetadataOf('asked.metadata_stream'))}
       from unnest($1::text[], $2::text[], $3::text[]) as asked (stream, described, metadata_stream)`,
      [0, 1, 2].map((part) => asked.map((parameters) => parameters[part])),
    );
  }

  /** One name for each text: PostgreSQL needs more time to parse and plan one than to run it. */
  private query<R extends object>(name: string, text: string, values: readonly unknown[]): Promise<R[]> {
    return this.sql.query<R>({ name, text }, values).catch((cause: unknown) => {
      throw new LogUnavailable({ cause });
    });
  }
}

async function* inPages<P extends Page>(
  from: bigint,
  count: bigint,
  read: (from: bigint, limit: bigint) => Promise<P>,
): AsyncGenerator<P> {
  let wanted = count;
  let ahead = wanted > 0n ? read(from, smaller(wanted, PAGE_EVENTS)) : undefined;
  while (ahead) {
    const page: P = await ahead;
    wanted -= BigInt(page.events.length);
    ahead = page.isEnd || wanted <= 0n ? undefined : readAhead(read(page.next, smaller(wanted, PAGE_EVENTS)));
    yield page;
  }
}

/** A page that is read while the one before is being taken. A reader that has enough never asks what became of it. */
export const readAhead = <P extends Page>(reading: Promise<P>): Promise<P> => {
  reading.catch(() => undefined);
  return reading;
};

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

const following = (place: bigint, direction: Direction): bigint =>
  direction === 'forwards' ? place + 1n : place - 1n;

/** What makes an event. Seconds as a number are read in a fraction of the time that a date takes. */
const COLUMNS = `event.position, event.stream, event.revision, id, type, is_json, data, metadata,
  date_part('epoch', created) as created`;

interface EventRow {
  position: string;
  stream: string;
  revision: string;
  id: string;
  type: string;
  is_json: boolean;
  data: Buffer;
  metadata: Buffer;
  /** Seconds since 1970. */
  created: number;
}

const ORDER: Record<Direction, string> = { forwards: 'asc', backwards: 'desc' };

/**
 * The page that begins at $1, in order: at most $2 events, and none behind those that fill its bytes. Where it ends is
 * looked up first, over the sizes alone: sorting and counting whole events takes longer than reading them.
 */
const withinPage = (place: 'position' | 'revision', direction: Direction, scope = 'true'): string => {
  const order = ORDER[direction];
  const [onwards, back, last] = direction === 'forwards' ? ['>=', '<=', 'max'] : ['<=', '>=', 'min'];
  return `${scope} and ${place} ${onwards} $1 and ${place} ${back} (
      select ${last}(${place}) from (
        select ${place}, sum(bytes) over (
          order by ${place} ${order} rows between unbounded preceding and 1 preceding) as bytes_before
        from (
          select ${place}, octet_length(data) + octet_length(metadata) as bytes
          from event where ${scope} and ${place} ${onwards} $1 order by ${place} ${order} limit $2
        ) as asked
      ) as sized
      where coalesce(bytes_before, 0) < ${PAGE_BYTES}
    )
    order by ${place} ${order}`;
};

/** Less than was asked for is the end, unless the bytes are full: then the page after it will tell. */
const toPage = (rows: readonly EventRow[], limit: bigint): Pick<Page, 'events' | 'isEnd'> => {
  const events = rows.map(toEvent);
  const isFull =
    BigInt(rows.length) === limit || events.reduce((bytes, event) => bytes + sizeOf(event), 0) >= PAGE_BYTES;
  return { events, isEnd: !isFull };
};

/** What can be seen of a stream's rows, of which some may have come since the view was taken. */
const pageOf = (
  view: StreamView,
  rows: readonly EventRow[],
  direction: Direction,
  limit: bigint,
  from: bigint,
): StreamPage => {
  const end = view.last;
  if (!view.exists || end === undefined) return { events: [], isEnd: true, next: from, exists: false };
  const { events, isEnd } = toPage(rows, limit);
  const last = events.at(-1)?.revision;
  if (last === undefined) return { events, isEnd, next: from, exists: true };
  const isAtEnd = direction === 'backwards' ? last <= view.first : last >= end;
  return {
    events: view.visible(last > end ? events.filter(({ revision }) => revision <= end) : events),
    isEnd: isEnd || isAtEnd,
    next: following(last, direction),
    exists: true,
  };
};

const toEvent = ({ is_json, position, revision, stream, id, type, data, metadata, created }: EventRow) => ({
  position: BigInt(position),
  stream,
  revision: BigInt(revision),
  id,
  type,
  isJson: is_json,
  data,
  metadata,
  created: new Date(Math.round(created * 1_000)),
});
