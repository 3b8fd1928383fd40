import type { Sql } from '@app/postgres';

/** How often an event may be begun by itself without an end. */
const MOST_ATTEMPTS = 3;

/**
 * Says so who leads a subscriber. Gives whether the leader before did not end as it should, in which case what comes next
 * is suspect; an end that is explained clears it of all suspicion.
 */
export const takeOver = async (sql: Sql, subscriber: string, isExplained: boolean): Promise<boolean> => {
  if (isExplained) await handOver(sql, subscriber);
  const first = await sql.query(
    `insert into attempt (subscriber, position, times) values ($1, -1, 0) on conflict do nothing returning subscriber`,
    [subscriber],
  );
  return first.length === 0;
};

/** The leader ends as it should. */
export const handOver = (sql: Sql, subscriber: string): Promise<unknown> =>
  sql.query(`delete from attempt where subscriber = $1`, [subscriber]);

/** Keeps, whatever happens now, that the event at the position is begun by itself. False when that was so too often. */
export const beginAlone = async (sql: Sql, subscriber: string, position: bigint): Promise<boolean> => {
  const [row] = await sql.query<{ times: number }>(
    `update attempt set position = $2, times = case when position = $2 then times + 1 else 1 end
     where subscriber = $1 returning times`,
    [subscriber, position.toString()],
  );
  return row === undefined || row.times <= MOST_ATTEMPTS;
};
