import type { Event, EventStore } from '@app/event-sourcing';
import { createIfMissing, type Database, type Session, type Sql } from '@app/postgres';
import { applyBatch } from './apply-batch';
import { bookkeepingSchema, readCheckpoint } from './bookkeeping';
import { quoted, setUp } from './set-up';
import type { Projection } from './subscriber';
import { switchOver } from './switch-over';
import { watched } from './watched';

const BATCH = 1_000;

/** How far a rebuild is, as positions in the log. */
export interface Progress {
  readonly position: bigint;
  /** The end of the log when the rebuild began. */
  readonly head: bigint;
}

/** Another process is building the same read model again. */
export class RebuildUnderWay extends Error {
  constructor(name: string) {
    super(`${name} is being rebuilt by another process; try again when that has ended`);
  }
}

/**
 * Builds a read model again from the first event, in a schema of its own beside the one that serves, and then puts it in
 * the place of that one in a single transaction. Followers and queries go on all the time. When it is ended in the middle
 * nothing has changed but for the schema, which the next rebuild drops first. Throws `RebuildUnderWay`.
 */
export const rebuild = async (
  database: Database,
  store: EventStore,
  projection: Projection<Event>,
  progress: (progress: Progress) => void = () => undefined,
): Promise<void> => {
  const schema = `rebuild_${projection.name}`;
  const head = await store.head();
  const session = await database.session();
  try {
    if (!(await session.tryLock(`rebuild ${projection.name}`))) throw new RebuildUnderWay(projection.name);
    await session.transaction((sql) => createIfMissing(sql, bookkeepingSchema));
    await openSchema(session, schema);
    await session.transaction((sql) => setUp(sql, projection));
    const tell = (position: bigint): void => progress({ position, head });
    await catchUp(session, (work) => session.transaction(work), store, projection, tell);
    await switchOver(session, projection, schema, (sql, target) =>
      catchUp(sql, (work) => work(sql), store, projection, tell, target),
    );
  } finally {
    session.release();
  }
};

/** From here on the session sees nothing but this schema. */
const openSchema = async (session: Session, schema: string): Promise<void> => {
  await session.query(`drop schema if exists ${quoted(schema)} cascade`);
  await session.query(`create schema ${quoted(schema)}`);
  await session.query(`set search_path to ${quoted(schema)}`);
};

/** Handles what lies between the checkpoint and the end of the log, or at least the position. */
const catchUp = async (
  sql: Sql,
  inTransaction: (work: (sql: Sql) => Promise<unknown>) => Promise<unknown>,
  store: EventStore,
  projection: Projection<Event>,
  tell: (position: bigint) => void,
  target?: bigint,
): Promise<void> => {
  let { position: after } = await readCheckpoint(sql, projection.name);
  if (target !== undefined && after >= target) return;
  const batches = watched(store, {
    categories: projection.codecs.map(({ category }) => category),
    ...(after >= 0n && { after }),
    batchSize: BATCH,
    signal: new AbortController().signal,
  });
  for await (const batch of batches) {
    const delivery = { ...batch, after };
    await inTransaction((transaction) => applyBatch(transaction, projection, delivery));
    after = batch.position;
    tell(after);
    if (batch.caughtUp || (target !== undefined && after >= target)) return;
  }
};
