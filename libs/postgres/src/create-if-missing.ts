import type { Sql } from './sql';

/**
 * Runs statements of the kind `create … if not exists`, within the caller's transaction. Two connections that create the
 * same table at the same time collide all the same, so one waits here for the other.
 */
export const createIfMissing = async (transaction: Sql, statements: string): Promise<void> => {
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended('create if missing', 0))`);
  await transaction.query(statements);
};
