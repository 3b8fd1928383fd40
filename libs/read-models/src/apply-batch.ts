import type { Event, LogBatch } from '@app/event-sourcing';
import { type Session, type Sql, sqlState } from '@app/postgres';
import { moveCheckpoint, readCheckpoint } from './bookkeeping';
import { isolate } from './isolate';
import { park, parkedAmong, type Poison } from './parked';
import { isComplete } from './set-up';
import {
  type AnySubscriber,
  concerns,
  decoded,
  type Entry,
  handle,
  isProjection,
  type Publisher,
  type Subscriber,
  type Transactional,
} from './subscriber';
import { surroundingsFailed } from './surroundings';

const TABLE_IS_MISSING = '42P01';

/** A batch, and the position after which it was asked for. */
export interface Delivery extends LogBatch {
  readonly after: bigint;
}

/** The checkpoint was set back meanwhile: what lies between it and the batch has to be handled first. */
export class Rewound extends Error {
  constructor(name: string) {
    super(`The checkpoint of ${name} was set back`);
  }
}

/**
 * Handles a batch and moves the checkpoint, in the caller's transaction. What was handled before is passed over, and so
 * are parked streams. Gives the events that it parked their streams at. Throws `Rewound`, and what says that the
 * surroundings fail.
 */
export const applyBatch = async (sql: Sql, subscriber: Transactional<Event>, batch: Delivery): Promise<Poison[]> => {
  const { entries } = await toHandle(sql, subscriber, batch, 'for update');
  const poison = await handleAll(sql, subscriber, entries);
  await settle(sql, subscriber, batch, poison);
  return poison;
};

/** Publishes a batch and then moves the checkpoint in a transaction of its own. Gives and throws as `applyBatch`. */
export const publishBatch = async (
  session: Session,
  publisher: Publisher<Event>,
  batch: Delivery,
): Promise<Poison[]> => {
  const { position, entries } = await toHandle(session, publisher, batch);
  const poison = await publishAll(publisher, entries);
  await session.transaction(async (sql) => {
    const now = await readCheckpoint(sql, publisher.name, 'for update');
    if (now.position < position) throw new Rewound(publisher.name);
    await settle(sql, publisher, batch, poison);
  });
  return poison;
};

/** Handles nothing: the streams of the events are parked, in the caller's transaction. */
export const parkBatch = async (
  sql: Sql,
  subscriber: AnySubscriber,
  batch: Delivery,
  error: Error,
): Promise<Poison[]> => {
  const { entries } = await toHandle(sql, subscriber, batch, 'for update');
  const poison = entries.map((entry) => ({ entry, error }));
  await settle(sql, subscriber, batch, poison);
  return poison;
};

/** Applies one event so that, when it throws, nothing of it is left. */
export const applyAlone = async (sql: Sql, subscriber: Transactional<Event>, entry: Entry): Promise<void> => {
  await sql.query(`savepoint event`);
  try {
    await handle(sql, subscriber, [entry]);
    await sql.query(`release savepoint event`);
  } catch (error) {
    if (!surroundingsFailed(error)) await sql.query(`rollback to savepoint event`);
    throw error;
  }
};

/** One connection answers in order: what is parked is read after the checkpoint was locked, as it is by who unparks. */
const toHandle = async (
  sql: Sql,
  subscriber: AnySubscriber,
  { events, after }: Delivery,
  lock?: 'for update',
): Promise<{ position: bigint; entries: Entry[] }> => {
  const concerning = events.filter((entry) => concerns(subscriber, entry));
  const [{ position }, parked] = await Promise.all([
    readCheckpoint(sql, subscriber.name, lock),
    parkedAmong(
      sql,
      subscriber.name,
      concerning.map(({ stream }) => stream),
    ),
  ]);
  if (position < after) throw new Rewound(subscriber.name);
  return {
    position,
    entries: concerning.filter((entry) => entry.position > position && !parked.has(entry.stream)),
  };
};

/** Each event that concerns the subscriber by itself, and then what is left: nothing but the position. */
export function* singly(subscriber: AnySubscriber, batch: Delivery): Generator<Delivery> {
  let { after } = batch;
  for (const entry of batch.events.filter((each) => concerns(subscriber, each))) {
    yield { events: [entry], position: entry.position, caughtUp: false, after };
    after = entry.position;
  }
  yield { ...batch, events: [], after };
}

const handleAll = async (
  sql: Sql,
  subscriber: Transactional<Event>,
  entries: readonly Entry[],
): Promise<Poison[]> => {
  try {
    await Promise.all([sql.query(`savepoint batch`), handle(sql, subscriber, entries)]);
    return [];
  } catch (error) {
    if (surroundingsFailed(error)) throw error;
    await sql.query(`rollback to savepoint batch`);
    const tablesWereDropped = isProjection(subscriber) && !(await isComplete(sql, subscriber));
    if (sqlState(error) === TABLE_IS_MISSING && tablesWereDropped) throw error;
    return isolate(entries, (entry) => applyAlone(sql, subscriber, entry));
  }
};

const publishAll = async (publisher: Publisher<Event>, entries: readonly Entry[]): Promise<Poison[]> => {
  const publish = async (some: readonly Entry[]): Promise<void> => {
    const events = some.flatMap((entry) => decoded(publisher, entry) ?? []);
    if (events.length > 0) await publisher.publish(events);
  };
  try {
    await publish(entries);
    return [];
  } catch (error) {
    if (surroundingsFailed(error)) throw error;
    return isolate(entries, (entry) => publish([entry]));
  }
};

const settle = async (
  sql: Sql,
  { name }: Subscriber<Event>,
  batch: LogBatch,
  poison: readonly Poison[],
): Promise<void> => {
  for (const each of poison) await park(sql, name, each);
  await moveCheckpoint(sql, name, batch);
};
