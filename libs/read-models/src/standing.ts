import { type Database, sqlState } from '@app/postgres';

const TABLE_IS_MISSING = '42P01';

/** How far one subscriber is, whichever instance runs it. */
export interface Standing {
  readonly name: string;
  /** Everything up to here was handled; -1 before the first event. */
  readonly position: bigint;
  /** Whether it has ever been at the end of the log. */
  readonly caughtUp: boolean;
  /** Streams that it passes over. */
  readonly parked: number;
}

interface Row {
  name: string;
  position: string;
  caughtUp: boolean;
  parked: number;
}

/** Of all subscribers that ever ran. */
export const standings = async (database: Database): Promise<Standing[]> => {
  const rows = await database
    .query<Row>(
      `select subscriber as name, position, caught_up as "caughtUp",
              (select count(*)::integer from parked where parked.subscriber = checkpoint.subscriber) as parked
       from checkpoint order by subscriber`,
    )
    .catch((error: unknown) => {
      if (sqlState(error) === TABLE_IS_MISSING) return []; // nothing ever ran here
      throw error;
    });
  return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
};
