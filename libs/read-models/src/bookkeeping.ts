import type { LogBatch } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';

/**
 * What is remembered of each subscriber: how far it is, its tables, the streams that it passes over, and of one that is led,
 * or whose leader did not end as it should, which event was begun by itself last, and how often.
 */
export const bookkeepingSchema = `
  create table if not exists checkpoint (
    subscriber text primary key,
    position   bigint not null,
    caught_up  boolean not null
  );
  create table if not exists read_model (
    name   text primary key,
    tables text[] not null
  );
  create table if not exists parked (
    subscriber text not null,
    stream     text not null,
    revision   bigint not null,
    position   bigint not null,
    event_id   text not null,
    event_type text not null,
    reason     text not null,
    parked_at  timestamptz not null default now(),
    primary key (subscriber, stream)
  );
  create table if not exists attempt (
    subscriber text primary key,
    position   bigint not null,
    times      integer not null
  )`;

/** How far a subscriber is. */
export interface Checkpoint {
  /** Everything up to here was handled; -1 before the first event. */
  readonly position: bigint;
  /** Whether it has ever been at the end of the log. Until then a read model shows less than there is. */
  readonly caughtUp: boolean;
}

const BEGIN: Checkpoint = { position: -1n, caughtUp: false };

interface CheckpointRow {
  position: string;
  caughtUp: boolean;
}

export const readCheckpoint = async (
  sql: Sql,
  subscriber: string,
  lock: '' | 'for update' = '',
): Promise<Checkpoint> => {
  const [row] = await sql.query<CheckpointRow>(
    {
      name: `read checkpoint ${lock}`,
      text: `select position, caught_up as "caughtUp" from checkpoint where subscriber = $1 ${lock}`,
    },
    [subscriber],
  );
  return row ? { position: BigInt(row.position), caughtUp: row.caughtUp } : BEGIN;
};

/** Moves it forward, or leaves it where it is. */
export const moveCheckpoint = (
  sql: Sql,
  subscriber: string,
  { position, caughtUp }: Pick<LogBatch, 'position' | 'caughtUp'>,
): Promise<unknown> =>
  sql.query(
    {
      name: 'move checkpoint',
      text: `insert into checkpoint (subscriber, position, caught_up) values ($1, $2, $3)
             on conflict (subscriber) do update set
               position = greatest(checkpoint.position, excluded.position),
               caught_up = checkpoint.caught_up or excluded.caught_up`,
    },
    [subscriber, position.toString(), caughtUp],
  );

/** A subscriber, and a batch in which nothing concerns it. */
export interface Passage extends Pick<LogBatch, 'position' | 'caughtUp'> {
  readonly subscriber: string;
  /** The position that the batch was asked after. */
  readonly after: bigint;
}

/**
 * Moves several past what does not concern their subscribers. Gives the names of those that it moved: not of one that does
 * not exist yet, was set back behind the position that the batch was asked after, or is locked by somebody. Nobody
 * waits for the disk: after a crash the log gives the same again.
 */
export const passOver = async (sql: Sql, passages: readonly Passage[]): Promise<string[]> => {
  const moved = await sql.query<{ subscriber: string }>(
    {
      name: 'pass over',
      text: `with passage as (
               select * from unnest($1::text[], $2::bigint[], $3::boolean[], $4::bigint[])
                 as passage (subscriber, position, caught_up, after)
             ), free as (
               select subscriber, set_config('synchronous_commit', 'off', true)
               from checkpoint join passage using (subscriber)
               where checkpoint.position >= passage.after
               for update of checkpoint skip locked
             )
             update checkpoint
             set position = greatest(checkpoint.position, passage.position),
                 caught_up = checkpoint.caught_up or passage.caught_up
             from free join passage using (subscriber)
             where checkpoint.subscriber = free.subscriber
             returning checkpoint.subscriber`,
    },
    [
      passages.map(({ subscriber }) => subscriber),
      passages.map(({ position }) => position.toString()),
      passages.map(({ caughtUp }) => caughtUp),
      passages.map(({ after }) => after.toString()),
    ],
  );
  return moved.map(({ subscriber }) => subscriber);
};

/** The subscriber begins again with the first event, and passes over nothing. */
export const beginAgain = async (sql: Sql, subscriber: string): Promise<void> => {
  await sql.query(
    `insert into checkpoint (subscriber, position, caught_up) values ($1, -1, false)
     on conflict (subscriber) do update set position = -1, caught_up = false`,
    [subscriber],
  );
  await sql.query(`delete from parked where subscriber = $1`, [subscriber]);
};
