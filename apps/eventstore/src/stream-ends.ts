import type { Sql, Statement } from '@app/postgres';
import { NO_REVISION } from './expected-revision';

/** The last event of a stream. */
export interface StreamEnd {
  /** `NO_REVISION` for a stream without events. */
  revision: bigint;
  /** Its data, when it is JSON in a metadata stream. */
  data: Uint8Array | undefined;
}

const NO_EVENT: StreamEnd = { revision: NO_REVISION, data: undefined };

/** A few MB. */
const MOST = 50_000;

/**
 * How the streams end that were written to lately, so that an append to one of them need not look. Nobody but the one
 * writer changes them, so what it knows is true.
 */
export class StreamEnds {
  /** From the one that was not needed for the longest time to the latest. */
  private readonly known = new Map<string, StreamEnd>();

  /** @param most how many streams are known at the same time, unless one group of appends has more. */
  constructor(private readonly most = MOST) {}

  /** Of a stream that was loaded or set. */
  get(name: string): StreamEnd {
    return this.known.get(name) ?? NO_EVENT;
  }

  set(name: string, end: StreamEnd): void {
    this.known.delete(name);
    this.known.set(name, end);
  }

  /** Makes these streams known, and forgets others when there are too many. */
  async load(sql: Sql, names: readonly string[]): Promise<void> {
    const wanted = new Set(names);
    const unknown = [...wanted].filter((name) => !this.known.has(name));
    for (const name of wanted) this.set(name, this.get(name));
    if (unknown.length > 0)
      for (const { name, revision, data } of await sql.query<Row>(STREAM_ENDS, [unknown]))
        this.set(name, { revision: BigInt(revision), data: data ?? undefined });
    for (const name of this.known.keys()) {
      if (this.known.size <= Math.max(this.most, wanted.size)) return;
      this.known.delete(name);
    }
  }
}

interface Row {
  name: string;
  revision: string;
  data: Buffer | null;
}

const STREAM_ENDS: Statement = {
  name: 'stream_ends',
  text: `
    select name, last.revision, last.data
    from unnest($1::text[]) as name
    cross join lateral (
      select revision, case when name like '$$%' and is_json then data end as data
      from event where stream = name order by revision desc limit 1) as last`,
};
