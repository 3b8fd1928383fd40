import { Pool, type PoolClient } from 'pg';
import { inTime, TOO_LATE } from '@app/event-sourcing';
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

/** How long is waited for what. */
interface DatabaseTimes {
  /** For a connection. */
  readonly connectMs: number;
  /** For a statement of a request. Less than its caller waits, who so learns which part does not answer. */
  readonly answerMs: number;
  /** For a word of a process whose session guards a lock. PostgreSQL ends the session then. */
  readonly silentMs: number;
  /** For what is under way when the application closes. All who use the database have had their own time by then. */
  readonly closeMs: number;
}

const TIMES: DatabaseTimes = { connectMs: 3_000, answerMs: 4_000, silentMs: 6_000, closeMs: 3_000 };

/** How long any statement may run. PostgreSQL itself ends it then, also when nobody waits for it any more. */
const LONGEST_STATEMENT_MS = 30_000;

/** In a session the server's own limit comes first. */
const SESSION_ANSWER_MS = LONGEST_STATEMENT_MS + 5_000;

/** One PostgreSQL database: a pool of connections that is closed with the application. */
export class Database implements Sql {
  private readonly pool: Pool;
  private readonly sockets = new Set<CoalescingSocket>();
  private readonly times: DatabaseTimes;
  private closing: Promise<void> | undefined;

  /** @param times where they differ from what serves in production. */
  constructor({ url, applicationName, maxConnections = 10 }: DatabaseOptions, times: Partial<DatabaseTimes> = {}) {
    this.times = { ...TIMES, ...times };
    this.pool = new Pool({
      connectionString: url,
      application_name: applicationName,
      max: maxConnections,
      connectionTimeoutMillis: this.times.connectMs,
      statement_timeout: LONGEST_STATEMENT_MS,
      keepAlive: true,
      pipeline: true,
      stream: () => this.socket(),
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

  /**
   * Commits what `work` did, or rolls all of it back when `work` throws, and when it has not ended after so long: throws
   * `TookTooLong` then.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, limitMs?: number): Promise<T> {
    return this.with((session) => {
      const change = () => session.transaction(work);
      return limitMs === undefined ? change() : session.limited(limitMs, change);
    });
  }

  /** A connection of one's own, for what is bound to a connection: session locks and what they fence. */
  async session(): Promise<Session> {
    return new Session(await this.connect(), SESSION_ANSWER_MS, this.times.silentMs);
  }

  /** Waits until what is under way has given its connection back, and after a while no longer: then that is lost. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  private async with<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = new Session(await this.connect(), this.times.answerMs, this.times.silentMs);
    try {
      return await work(session);
    } finally {
      session.release();
    }
  }

  private async end(): Promise<void> {
    if ((await inTime(this.pool.end(), this.times.closeMs)) === TOO_LATE)
      for (const socket of this.sockets) socket.destroy();
  }

  private socket(): CoalescingSocket {
    const socket = new CoalescingSocket();
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  }

  private connect(): Promise<PoolClient> {
    return this.pool.connect().catch((error: unknown) => {
      throw isRefusal(error) ? error : databaseUnavailable(error);
    });
  }
}
