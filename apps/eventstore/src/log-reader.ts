import type { Sql } from '@app/postgres';
import type { RecordedEvent } from './event';
import { LogUnavailable } from './log-unavailable';

export type Direction = 'forwards' | 'backwards';

/** A piece of the log in the direction of the read. Only the last page of a read says `isEnd`. */
export interface Page {
  events: RecordedEvent[];
  isEnd: boolean;
}

/** Where a read begins (inclusive), where it goes and after how many events it stops. */
export interface ReadOptions {
  from: bigint;
  direction: Direction;
  count: bigint;
}

/** A page ends after so many events or so many bytes, whichever comes first; one larger event is a page of its own. */
const PAGE_EVENTS = 500n;
const PAGE_BYTES = 4 * 1024 * 1024;

/** Beyond every revision and position, and with its successor still a `bigint` of PostgreSQL. */
export const BEYOND_ALL = 2n ** 63n - 2n;

/** Reads the log in pages, over any connection: what is committed is visible to all and never changes. */
export class LogReader {
  constructor(private readonly sql: Sql) {}

  async *readStream(stream: string, { from, direction, count }: ReadOptions): AsyncGenerator<RecordedEvent[]> {
    yield* inPages(from, count, direction, async (next, limit) => {
      const page = await this.streamPage(stream, next, direction, limit);
      return { ...page, last: page.events.at(-1)?.revision };
    });
  }

  async *readAll({ from, direction, count }: ReadOptions): AsyncGenerator<RecordedEvent[]> {
    yield* inPages(from, count, direction, async (next, limit) => {
      const page = await this.allPage(next, direction, limit);
      return { ...page, last: page.events.at(-1)?.position };
    });
  }

  streamPage(stream: string, from: bigint, direction: Direction, limit = PAGE_EVENTS): Promise<Page> {
    const [compare, order] = direction === 'forwards' ? ['>=', 'asc'] : ['<=', 'desc'];
    return this.page(`stream = $3 and revision ${compare} $1 order by revision ${order}`, order, limit, [
      from,
      stream,
    ]);
  }

  allPage(from: bigint, direction: Direction, limit = PAGE_EVENTS): Promise<Page> {
    const [compare, order] = direction === 'forwards' ? ['>=', 'asc'] : ['<=', 'desc'];
    return this.page(`position ${compare} $1 order by position ${order}`, order, limit, [from]);
  }

  /** The revision of the stream's last event, if there is one. */
  async lastRevision(stream: string): Promise<bigint | undefined> {
    const [row] = await this.query<{ revision: string }>(
      `select revision from event where stream = $1 order by revision desc limit 1`,
      [stream],
    );
    return row && BigInt(row.revision);
  }

  private async page(where: string, order: string, limit: bigint, [from, ...rest]: [bigint, ...string[]]) {
    const rows = await this.query<Row>(
      `select * from (
         select found.*, count(*) over () as found,
           sum(octet_length(data) + octet_length(metadata)) over (
             order by position ${order} rows between unbounded preceding and 1 preceding) as bytes_before
         from (select * from event where ${where} limit $2) as found
       ) as sized
       where coalesce(bytes_before, 0) < ${PAGE_BYTES}
       order by position ${order}`,
      [from, limit, ...rest],
    );
    const found = BigInt(rows[0]?.found ?? 0);
    return { events: rows.map(toEvent), isEnd: found < limit && found === BigInt(rows.length) };
  }

  private query<R extends object>(text: string, values: readonly unknown[]): Promise<R[]> {
    return this.sql.query<R>(text, values).catch((cause: unknown) => {
      throw new LogUnavailable({ cause });
    });
  }
}

async function* inPages(
  from: bigint,
  count: bigint,
  direction: Direction,
  read: (from: bigint, limit: bigint) => Promise<Page & { last: bigint | undefined }>,
): AsyncGenerator<RecordedEvent[]> {
  let next = from;
  let wanted = count;
  while (wanted > 0n) {
    const { events, isEnd, last } = await read(next, wanted < PAGE_EVENTS ? wanted : PAGE_EVENTS);
    if (events.length > 0) yield events;
    if (isEnd || last === undefined) return;
    wanted -= BigInt(events.length);
    next = direction === 'forwards' ? last + 1n : last - 1n;
  }
}

interface Row {
  position: string;
  stream: string;
  revision: string;
  id: string;
  type: string;
  is_json: boolean;
  data: Buffer;
  metadata: Buffer;
  created: Date;
  /** How many events the limit allowed, of which the page's bytes may have cut the last. */
  found: string;
}

const toEvent = ({ is_json, position, revision, stream, id, type, data, metadata, created }: Row): RecordedEvent => ({
  position: BigInt(position),
  stream,
  revision: BigInt(revision),
  id,
  type,
  isJson: is_json,
  data,
  metadata,
  created,
});
