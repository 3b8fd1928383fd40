import { createIfMissing, type Database } from '@app/postgres';
import { beginAgain, bookkeepingSchema } from './bookkeeping';

/** These publishers begin again with the first event, running ones too: they notice it within seconds. */
export const resetPublications = (database: Database, publishers: readonly string[]): Promise<void> =>
  database.transaction(async (sql) => {
    await createIfMissing(sql, bookkeepingSchema);
    for (const name of publishers) await beginAgain(sql, name);
  });
