import type { Event, LogBatch, Recorded, StoredEvent } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Subscriber } from './subscriber';

export const checkpointSchema = `
  create table if not exists checkpoint (
    subscriber text primary key,
    position   bigint not null,
    caught_up  boolean not null
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
    `select position, caught_up as "caughtUp" from checkpoint where subscriber = $1 ${lock}`,
    [subscriber],
  );
  return row ? { position: BigInt(row.position), caughtUp: row.caughtUp } : BEGIN;
};

/** The subscriber begins again with the first event. */
export const forgetCheckpoint = (sql: Sql, subscriber: string): Promise<unknown> =>
  sql.query(`delete from checkpoint where subscriber = $1`, [subscriber]);

type AnyHandler = (sql: Sql, event: Recorded<Event>) => Promise<unknown>;

const handle = async <E extends Event>(
  sql: Sql,
  { codecs, on }: Subscriber<E>,
  stored: StoredEvent,
): Promise<void> => {
  const codec = codecs.find(({ category }) => stored.stream.startsWith(`${category}-`));
  const event = codec?.decode(stored);
  if (!event) return;
  const handler = on[event.type as E['type']] as AnyHandler | undefined;
  await handler?.(sql, event);
};

/** Handles a batch and moves the checkpoint, in the caller's transaction. What was handled before is passed over. */
export const applyBatch = async <E extends Event>(
  sql: Sql,
  subscriber: Subscriber<E>,
  batch: LogBatch,
): Promise<void> => {
  const handled = await readCheckpoint(sql, subscriber.name, 'for update');
  for (const stored of batch.events) {
    if (stored.position <= handled.position) continue;
    await handle(sql, subscriber, stored).catch((cause: unknown) => {
      throw new Error(`${stored.type} at ${stored.stream}@${stored.revision.toString()} was not handled`, { cause });
    });
  }
  await sql.query(
    `insert into checkpoint (subscriber, position, caught_up) values ($1, $2, $3)
     on conflict (subscriber) do update set
       position = greatest(checkpoint.position, excluded.position),
       caught_up = checkpoint.caught_up or excluded.caught_up`,
    [subscriber.name, batch.position.toString(), batch.caughtUp],
  );
};
