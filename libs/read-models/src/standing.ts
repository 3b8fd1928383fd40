import type { Database } from '@app/postgres';

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
  const [table] = await database.query<{ there: boolean }>(`select to_regclass('checkpoint') is not null as there`);
  if (!table?.there) return [];
  const rows = await database.query<Row>(
    `select subscriber as name, position, caught_up as "caughtUp",
            (select count(*)::integer from parked where parked.subscriber = checkpoint.subscriber) as parked
     from checkpoint order by subscriber`,
  );
  return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
};
