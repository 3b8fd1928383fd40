import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** Something that runs SQL: a pool, a session or an open transaction. Rows come back as the statement names them. */
export interface Sql {
  query<Row extends object = Record<string, unknown>>(
    statement: string | Statement,
    values?: readonly unknown[],
  ): Promise<Row[]>;
}

/** A statement that each connection parses once and then runs by its name, so that one name stands for one text. */
export interface Statement {
  name: string;
  text: string;
}

const withValues = (statement: string | Statement, values: readonly unknown[]) => ({
  ...(typeof statement === 'string' ? { text: statement } : statement),
  values: [...values],
});

/** Where a database is and how many connections this process may hold to it. */
export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  url: string;
  /** Shown in `pg_stat_activity`, so that an operator sees who holds a connection or a lock. */
  applicationName: string;
  maxConnections?: number;
}

/** One PostgreSQL database: a pool of connections that is closed with the application. */
export class Database implements Sql {
  private readonly pool: Pool;
  private closing: Promise<void> | undefined;

  constructor({ url, applicationName, maxConnections = 10 }: DatabaseOptions) {
    const config: PoolConfig = { connectionString: url, application_name: applicationName, max: maxConnections };
    this.pool = new Pool({ ...config, connectionTimeoutMillis: 5_000, keepAlive: true });
    // An idle connection that breaks is replaced at its next use; without a listener its error would end the process.
    this.pool.on('error', () => undefined);
  }

  async query<Row extends object>(statement: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(withValues(statement, values));
    return rows;
  }

  /** Commits what `work` did, or rolls all of it back when `work` throws. */
  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const session = await this.session();
    try {
      return await session.transaction(work);
    } finally {
      session.release();
    }
  }

  /** A connection of one's own, for what is bound to a connection: session locks and what they fence. */
  async session(): Promise<Session> {
    return new Session(await this.pool.connect());
  }

  /** Waits until what is under way has given its connection back. */
  close(): Promise<void> {
    this.closing ??= this.pool.end();
    return this.closing;
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

/** One connection. Once it is lost every statement on it fails, so a lock and the writes it guards end together. */
export class Session implements Sql {
  /** Settles with the reason once the connection is lost, and with it every lock that it held. */
  readonly lost: Promise<Error>;
  private broken: Error | undefined;
  private holdsLock = false;
  private tellLost: (error: Error) => void = () => undefined;

  constructor(private readonly client: PoolClient) {
    this.lost = new Promise((resolve) => (this.tellLost = resolve));
    client.on('error', this.markBroken);
  }

  async query<Row extends object>(statement: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query<Row>(withValues(statement, values));
    return rows;
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      const result = await work(this);
      const { command } = await this.client.query('commit');
      // PostgreSQL answers so, without an error, when a statement failed and `work` passed over it.
      if (command === 'ROLLBACK') throw new Error('A statement of the transaction failed, so nothing was committed');
      return result;
    } catch (error) {
      await this.client.query('rollback').catch(this.markBroken);
      throw error;
    }
  }

  /** Takes the advisory lock of this name until `release`; false when another session holds it. */
  async tryLock(name: string): Promise<boolean> {
    const [row] = await this.query<{ locked: boolean }>(
      `select pg_try_advisory_lock(hashtextextended($1, 0)) as locked`,
      [name],
    );
    this.holdsLock ||= row?.locked ?? false;
    return row?.locked ?? false;
  }

  /** Gives the connection back, or closes it when it is broken or holds a lock. */
  release(): void {
    this.client.off('error', this.markBroken);
    this.client.release(this.broken ?? this.holdsLock);
  }

  private readonly markBroken = (error: Error): void => {
    this.broken = error;
    this.tellLost(error);
  };
}
