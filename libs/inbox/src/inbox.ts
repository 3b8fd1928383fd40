import { Injectable } from '@nestjs/common';
import { Problem, Unavailable } from '@app/event-sourcing';
import { createIfMissing, Database, type Sql, sqlState } from '@app/postgres';

const SCHEMA = `
  create table if not exists inbox (
    consumer text not null,
    event_id text not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, event_id)
  )`;

/** PostgreSQL's classes of errors that are no fault of the statement: connection, rollback, resources, lock, operator. */
const OUTAGE = /^(08|40|53|55|57)/;

/** Remembers for ever, in the service's own database, which events its consumers have handled. */
@Injectable()
export class Inbox {
  private ready?: Promise<void>;

  constructor(private readonly database: Database) {}

  /**
   * Runs the work unless the consumer has handled this event before. What the work does on `sql` and the memory of it are
   * committed together; two who handle the same event at once wait for each other, and one of them works. Throws what
   * the work throws, and `Unavailable` when the database is away.
   */
  async handle(consumer: string, eventId: string, work: (sql: Sql) => Promise<unknown>): Promise<void> {
    try {
      await this.setUp();
      await this.database.transaction(async (sql) => {
        if (await isNew(sql, consumer, eventId)) await work(sql);
      });
    } catch (error) {
      if (!(error instanceof Problem) && (await this.isOutage(error)))
        throw new Unavailable('database_unavailable', 'The database does not answer now', { cause: error });
      throw error;
    }
  }

  private async setUp(): Promise<void> {
    try {
      await (this.ready ??= this.database.transaction((sql) => createIfMissing(sql, SCHEMA)));
    } catch (error) {
      delete this.ready;
      throw error;
    }
  }

  /** Errors of a broken connection have many shapes, so the database is asked as well. */
  private async isOutage(error: unknown): Promise<boolean> {
    if (OUTAGE.test(sqlState(error) ?? '')) return true;
    return this.database.query('select 1').then(
      () => false,
      () => true,
    );
  }
}

const isNew = async (sql: Sql, consumer: string, eventId: string): Promise<boolean> => {
  const inserted = await sql.query(
    `insert into inbox (consumer, event_id) values ($1, $2) on conflict do nothing returning event_id`,
    [consumer, eventId],
  );
  return inserted.length > 0;
};
