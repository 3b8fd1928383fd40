import type { Event, EventStore } from '@app/event-sourcing';
import type { Database, Sql } from '@app/postgres';
import { applyAlone } from './apply-batch';
import { readCheckpoint } from './bookkeeping';
import { park, parkedStreams, type Poison, unpark } from './parked';
import { reasonOf } from './reason';
import type { Transactional } from './subscriber';
import { surroundingsFailed } from './surroundings';

/** What became of a parked stream. Without a reason it is followed again. */
export interface Retried {
  readonly stream: string;
  readonly reason?: string;
}

/**
 * Handles, for each parked stream, what was passed over, in one transaction with taking it out of the parked ones. A
 * stream that fails again stays parked, at the event that failed now. Works while followers run.
 */
export async function* retryParked(
  database: Database,
  store: EventStore,
  subscriber: Transactional<Event>,
): AsyncGenerator<Retried> {
  for (const { stream } of await parkedStreams(database, subscriber.name)) {
    const reason = await retry(database, store, subscriber, stream);
    yield { stream, ...(reason !== undefined && { reason }) };
  }
}

const retry = async (
  database: Database,
  store: EventStore,
  subscriber: Transactional<Event>,
  stream: string,
): Promise<string | undefined> => {
  const session = await database.session();
  try {
    return await session.transaction(async (sql) => {
      const poison = await handlePassedOver(sql, store, subscriber, stream);
      if (!poison) return undefined;
      await park(sql, subscriber.name, poison);
      return reasonOf(poison.error);
    });
  } catch (error) {
    if (surroundingsFailed(error)) throw error;
    const reason = reasonOf(error);
    await session.query(`update parked set reason = $3 where subscriber = $1 and stream = $2`, [
      subscriber.name,
      stream,
      reason,
    ]);
    return reason;
  } finally {
    session.release();
  }
};

/** The lock on the checkpoint keeps the follower out. Gives the event that still cannot be handled. */
const handlePassedOver = async (
  sql: Sql,
  store: EventStore,
  subscriber: Transactional<Event>,
  stream: string,
): Promise<Poison | undefined> => {
  const { position } = await readCheckpoint(sql, subscriber.name, 'for update');
  const [parked] = await parkedStreams(sql, subscriber.name, stream);
  if (!parked) return undefined; // somebody else was faster
  for await (const entry of store.read(stream, BigInt(parked.revision))) {
    if (entry.position > position) break;
    try {
      await applyAlone(sql, subscriber, entry);
    } catch (error) {
      if (surroundingsFailed(error)) throw error;
      return { entry, error };
    }
  }
  await unpark(sql, parked);
  return undefined;
};
