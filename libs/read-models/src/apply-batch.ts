import type { Event, LogBatch, Recorded, StoredEvent } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Subscriber } from './subscriber';

export const checkpointSchema = `
  create table if not exists checkpoint (
    subscriber text primary key,
    position   bigint not null
  )`;

/** Where the subscriber is: everything up to here was handled. Undefined before its first event. */
export const readCheckpoint = async (sql: Sql, subscriber: string): Promise<bigint | undefined> => {
  const [row] = await sql.query<{ position: string }>(`select position from checkpoint where subscriber = $1`, [
    subscriber,
  ]);
  return row && BigInt(row.position);
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
  const [row] = await sql.query<{ position: string }>(
    `select position from checkpoint where subscriber = $1 for update`,
    [subscriber.name],
  );
  const handled = row ? BigInt(row.position) : -1n;
  for (const stored of batch.events) {
    if (stored.position <= handled) continue;
    await handle(sql, subscriber, stored).catch((cause: unknown) => {
      throw new Error(`${stored.type} at ${stored.stream}@${stored.revision.toString()} was not handled`, { cause });
    });
  }
  await sql.query(
    `insert into checkpoint (subscriber, position) values ($1, $2)
     on conflict (subscriber) do update set position = greatest(checkpoint.position, excluded.position)`,
    [subscriber.name, batch.position.toString()],
  );
};
