import { setTimeout } from 'node:timers/promises';
import type { Event } from '@app/event-sourcing';
import { type Session, type Sql, sqlState } from '@app/postgres';
import { moveCheckpoint, readCheckpoint } from './bookkeeping';
import { quoted, recordTables, tablesOf } from './set-up';
import type { Projection } from './subscriber';

const LIVE = 'public';
const LOCK_WAS_NOT_TO_BE_HAD = '55P03';
const ATTEMPTS = 100;
const BETWEEN_ATTEMPTS_MS = 100;

/** A batch of the follower may take so long, which holds the lock on its checkpoint. */
const FOR_THE_FOLLOWER = `set local lock_timeout = '20s'`;

/**
 * Queries wait behind whoever waits for a table. They wait no longer than this, which is less than PostgreSQL waits
 * before it looks for deadlocks: a query that would be in one goes on, and the switch is tried again.
 */
const FOR_QUERIES = `set local lock_timeout = '500ms'`;

/**
 * Puts the tables of a schema into the place of the live ones, with their checkpoint and parked streams, in one
 * transaction. `bringUpTo` is called in it once the follower is locked out, with the position that it has reached.
 */
export const switchOver = async (
  session: Session,
  projection: Projection<Event>,
  schema: string,
  bringUpTo: (sql: Sql, position: bigint) => Promise<void>,
): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await session.transaction((sql) => attemptSwitch(sql, projection, schema, bringUpTo));
      return;
    } catch (error) {
      if (sqlState(error) !== LOCK_WAS_NOT_TO_BE_HAD || attempt === ATTEMPTS) throw error;
      await setTimeout(BETWEEN_ATTEMPTS_MS);
    }
  }
};

const attemptSwitch = async (
  sql: Sql,
  { name }: Projection<Event>,
  schema: string,
  bringUpTo: (sql: Sql, position: bigint) => Promise<void>,
): Promise<void> => {
  const look = (at: string): Promise<unknown> => sql.query(`set local search_path to ${quoted(at)}`);
  await sql.query(FOR_THE_FOLLOWER);
  await look(LIVE);
  await sql.query(
    `insert into checkpoint (subscriber, position, caught_up) values ($1, -1, false) on conflict do nothing`,
    [name],
  );
  const live = await readCheckpoint(sql, name, 'for update');
  const old = await tablesOf(sql, name);

  await look(schema);
  await bringUpTo(sql, live.position);
  const { position } = await readCheckpoint(sql, name);
  const built = await tablesOf(sql, name);

  await sql.query(FOR_QUERIES);
  const inTheWay = [...new Set([...old, ...built])].map((table) => `${LIVE}.${quoted(table)}`);
  await sql.query(`drop table if exists ${inTheWay.join(', ')}`);
  for (const table of built) await sql.query(`alter table ${quoted(table)} set schema ${LIVE}`);

  await look(LIVE);
  await recordTables(sql, name, built);
  await moveCheckpoint(sql, name, { position, caughtUp: true });
  await sql.query(`delete from parked where subscriber = $1`, [name]);
  await sql.query(`insert into parked select * from ${quoted(schema)}.parked where subscriber = $1`, [name]);
  await sql.query(`drop schema ${quoted(schema)} cascade`);
};
