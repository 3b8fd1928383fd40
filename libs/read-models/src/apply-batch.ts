import type { Event, LogBatch, Recorded } from '@app/event-sourcing';
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

type AnyHandler = (sql: Sql, event: Recorded<Event>) => Promise<unknown>;

const decode = <E extends Event>(subscriber: Subscriber<E>, stored: LogBatch['events'][number]) => {
  const codec = subscriber.codecs.find(({ category }) => stored.stream.startsWith(`${category}-`));
  return codec?.decode(stored);
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
    const event = decode(subscriber, stored);
    if (!event) continue;
    const handler = subscriber.on[event.type as E['type']] as AnyHandler | undefined;
    await handler?.(sql, event);
  }
  await sql.query(
    `insert into checkpoint (subscriber, position) values ($1, $2)
     on conflict (subscriber) do update set position = greatest(checkpoint.position, excluded.position)`,
    [subscriber.name, batch.position.toString()],
  );
};
