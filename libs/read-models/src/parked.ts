import type { Sql } from '@app/postgres';
import { reasonOf } from './reason';
import type { Entry } from './subscriber';

/** A stream that a subscriber passes over since one of its events could not be handled. */
export interface Parked {
  readonly subscriber: string;
  readonly stream: string;
  /** Of the first event that was not handled, decimal. */
  readonly revision: string;
  readonly position: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly reason: string;
  readonly parkedAt: Date;
}

/** An event that could not be handled, and why. */
export interface Poison {
  readonly entry: Entry;
  readonly error: unknown;
}

/** From this event on its stream is passed over. One that is parked already is, from now on, parked here. */
export const park = (sql: Sql, subscriber: string, { entry, error }: Poison): Promise<unknown> =>
  sql.query(
    `insert into parked (subscriber, stream, revision, position, event_id, event_type, reason)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (subscriber, stream) do update set
       revision = excluded.revision, position = excluded.position, event_id = excluded.event_id,
       event_type = excluded.event_type, reason = excluded.reason, parked_at = excluded.parked_at`,
    [
      subscriber,
      entry.stream,
      entry.revision.toString(),
      entry.position.toString(),
      entry.id,
      entry.type,
      reasonOf(error),
    ],
  );

/** All of a subscriber, or the one of this name if it is parked. */
export const parkedStreams = (sql: Sql, subscriber: string, stream?: string): Promise<Parked[]> =>
  sql.query<Parked>(
    `select subscriber, stream, revision, position, event_id as "eventId", event_type as "eventType", reason,
            parked_at as "parkedAt"
     from parked where subscriber = $1 and ($2::text is null or stream = $2) order by parked.position`,
    [subscriber, stream ?? null],
  );

/** Those of the streams that the subscriber passes over. */
export const parkedAmong = async (sql: Sql, subscriber: string, streams: Iterable<string>): Promise<Set<string>> => {
  const rows = await sql.query<{ stream: string }>(
    { name: 'parked among', text: `select stream from parked where subscriber = $1 and stream = any($2)` },
    [subscriber, [...new Set(streams)]],
  );
  return new Set(rows.map(({ stream }) => stream));
};

export const unpark = (sql: Sql, { subscriber, stream }: Pick<Parked, 'subscriber' | 'stream'>): Promise<unknown> =>
  sql.query(`delete from parked where subscriber = $1 and stream = $2`, [subscriber, stream]);
