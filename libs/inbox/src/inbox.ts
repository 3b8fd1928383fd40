import { createIfMissing, type Database, type Sql } from '@app/postgres';

const SCHEMA = `
  create table if not exists inbox (
    consumer text not null,
    event_id text not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, event_id)
  )`;

/** More than any call to another part takes that a consumer may wait for. */
const LONGEST_WORK_MS = 60_000;

/** Remembers for ever, in the service's own database, which events its consumers have handled. */
export class Inbox {
  private ready?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly longestWorkMs = LONGEST_WORK_MS,
  ) {}

  /**
   * Runs the work unless the consumer has handled this event before. What the work does on `sql` and the memory of it are
   * committed together; two who handle the same event at once wait for each other, and one of them works. Throws what
   * the work throws, `TookTooLong` when it does not end, and `Unavailable` when the database is away.
   */
  async handle(consumer: string, eventId: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
    await this.setUp();
    await this.database.transaction(async (sql) => {
      if (await isNew(sql, consumer, eventId)) await work(sql);
    }, this.longestWorkMs);
  }

  private async setUp(): Promise<void> {
    try {
      await (this.ready ??= this.database.transaction((sql) => createIfMissing(sql, SCHEMA)));
    } catch (error) {
      delete this.ready;
      throw error;
    }
  }
}

const isNew = async (sql: Sql, consumer: string, eventId: string): Promise<boolean> => {
  const inserted = await sql.query(
    `insert into inbox (consumer, event_id) values ($1, $2) on conflict do nothing returning event_id`,
    [consumer, eventId],
  );
  return inserted.length > 0;
};
