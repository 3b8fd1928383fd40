import { Pool, type PoolClient } from 'pg';
import { CoalescingSocket } from './coalescing-socket';
import { Session } from './session';
import type { Sql, Statement, Write } from './sql';
import { databaseUnavailable, isRefusal } from './unavailable';

/** Where a database is and how many connections this process may hold to it. */
export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  url: string;
  /** Shown in `pg_stat_activity`, so that an operator sees who holds a connection or a lock. */
  applicationName: string;
  maxConnections?: number;
}

const CONNECT_MS = 3_000;

/** How long a statement of a request may take. Less than its caller waits, who so learns which part does not answer. */
const ANSWER_MS = 4_000;

/** How long any statement may run. PostgreSQL itself ends it then, also when nobody waits for it any more. */
const LONGEST_STATEMENT_MS = 30_000;

/** In a session the server's own limit comes first. */
const SESSION_ANSWER_MS = LONGEST_STATEMENT_MS + 5_000;

/** One PostgreSQL database: a pool of connections that is closed with the application. */
export class Database implements Sql {
  private readonly pool: Pool;
  private closing: Promise<void> | undefined;

  constructor({ url, applicationName, maxConnections = 10 }: DatabaseOptions) {
    this.pool = new Pool({
      connectionString: url,
      application_name: applicationName,
      max: maxConnections,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: LONGEST_STATEMENT_MS,
      keepAlive: true,
      pipeline: true,
      stream: () => new CoalescingSocket(),
    });
    // An idle connection that breaks is replaced at its next use; without a listener its error would end the process.
    this.pool.on('error', () => undefined);
    // So would that of a connection which is lost in the very moment it is made, before anybody has it in hand.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  query<Row extends object>(statement: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return this.with((session) => session.query<Row>(statement, values));
  }

  runAll(writes: readonly Write[]): Promise<void> {
    return this.with((session) => session.runAll(writes));
  }

  /** Commits what `work` did, or rolls all of it back when `work` throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.with((session) => session.transaction(work));
  }

  /** A connection of one's own, for what is bound to a connection: session locks and what they fence. */
  async session(): Promise<Session> {
    return new Session(await this.connect(), SESSION_ANSWER_MS);
  }

  /** Waits until what is under way has given its connection back. */
  close(): Promise<void> {
    this.closing ??= this.pool.end();
    return this.closing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private async with<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = new Session(await this.connect(), ANSWER_MS);
    try {
      return await work(session);
    } finally {
      session.release();
    }
  }

  private connect(): Promise<PoolClient> {
    return this.pool.connect().catch((error: unknown) => {
      throw isRefusal(error) ? error : databaseUnavailable(error);
    });
  }
}
