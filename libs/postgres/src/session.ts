import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { Sql, Statement, Write } from './sql';
import { TookTooLong } from './took-too-long';
import { databaseUnavailable, endsConnection, isNotNow } from './unavailable';

/** How often a session that guards a lock gives a sign of life in the time after which PostgreSQL would end it. */
const SIGNS_OF_LIFE = 4;

/** How often PostgreSQL looks, while it is at a statement of such a session, whether somebody still waits for it. */
const LOOK_FOR_CLIENT_MS = 1_000;

/** One connection. Once it is lost every statement on it fails, so a lock and the writes it guards end together. */
export class Session implements Sql {
  /** Settles with the reason once the connection is lost, and with it every lock that it held. */
  readonly lost: Promise<Error>;
  private broken: Error | undefined;
  private holdsLock = false;
  private tellLost: (error: Error) => void = () => undefined;
  /** What gives up each statement under way. */
  private readonly underWay = new Set<(reason: Error) => void>();
  private signs: NodeJS.Timeout | undefined;
  private abandon: (reason: Error) => void = () => undefined;

  /**
   * @param answerMs how long a statement may take.
   * @param silentMs after how long without a word PostgreSQL ends it, if it guards a lock.
   */
  constructor(
    private readonly client: PoolClient,
    private readonly answerMs: number,
    private readonly silentMs: number,
  ) {
    this.lost = new Promise((resolve) => (this.tellLost = resolve));
    client.on('error', this.markBroken);
  }

  async query<Row extends object>(statement: string | Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.run<Row>(statement, values)).rows;
  }

  async runAll(writes: readonly Write[]): Promise<void> {
    if (writes.length === 0) return;
    await this.guarded(() =>
      Promise.all(writes.map(({ text, values }) => this.send({ name: nameOf(text), text }, values))),
    );
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    // Not waited for: what fails it fails what is sent behind it.
    const begun = this.run('begin');
    begun.catch(() => undefined);
    try {
      const result = await work(this);
      await begun;
      const { command } = await this.run('commit');
      // PostgreSQL answers so, without an error, when a statement failed and `work` passed over it.
      if (command === 'ROLLBACK') throw new Error('A statement of the transaction failed, so nothing was committed');
      return result;
    } catch (error) {
      if (!this.broken) await this.run('rollback').catch(this.markBroken);
      throw error;
    }
  }

  /**
   * Waits for the work so long at most. Then the session ends, so that nothing which the work does on it later has an effect,
   * and `TookTooLong` is thrown.
   */
  async limited<T>(limitMs: number, work: () => Promise<T>): Promise<T> {
    const abandoned = new Promise<never>((_, reject) => (this.abandon = reject));
    const limit = setTimeout(() => this.end(new TookTooLong(limitMs)), limitMs);
    try {
      return await Promise.race([work(), abandoned]);
    } finally {
      clearTimeout(limit);
    }
  }

  /** Loses the connection now, and with it every lock and what is not committed. `limited` work is waited for no longer. */
  end(reason: Error): void {
    this.markBroken(reason);
    this.client.connection.stream.destroy();
    this.abandon(reason);
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

  /**
   * From now on PostgreSQL ends this session, frees its locks and refuses what it left open, six seconds after this
   * process stopped to run. As long as it runs, `sign` is called again and again while no statement is under way; when
   * PostgreSQL does not answer that for as long, the session is lost too. A statement ends with its connection.
   */
  async endWhenStalled(sign: () => Promise<unknown>): Promise<void> {
    await this.query(`set idle_session_timeout = ${this.silentMs}`);
    await this.query(`set idle_in_transaction_session_timeout = ${this.silentMs}`);
    await this.query(`set client_connection_check_interval = ${LOOK_FOR_CLIENT_MS}`);
    const give = async (): Promise<void> => {
      const silence = setTimeout(() => this.markBroken(new Error('PostgreSQL is silent')), this.silentMs);
      await sign().catch(() => undefined);
      clearTimeout(silence);
    };
    this.signs = setInterval(() => {
      if (this.underWay.size === 0) void give();
    }, this.silentMs / SIGNS_OF_LIFE);
  }

  /** Gives the connection back, or closes it when it is broken or holds a lock. */
  release(): void {
    clearInterval(this.signs);
    this.client.off('error', this.markBroken);
    this.client.release(this.broken ?? this.holdsLock);
  }

  private run<Row extends object>(statement: string | Statement, values: readonly unknown[] = []) {
    return this.guarded(() => this.send<Row>(statement, values));
  }

  /** Does not wait for what was sent before: PostgreSQL runs it behind that. */
  private send<Row extends object>(
    statement: string | Statement,
    values: readonly unknown[],
  ): Promise<QueryResult<QueryResultRow & Row>> {
    const query = {
      ...(typeof statement === 'string' ? { text: statement } : statement),
      values: [...values],
      query_timeout: this.answerMs,
    } satisfies QueryConfig & { query_timeout: number };
    return this.client.query<QueryResultRow & Row>(query);
  }

  /** None outlives the connection. */
  private async guarded<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    if (this.broken) throw databaseUnavailable(this.broken);
    let giveUp: (reason: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (giveUp = (reason) => reject(databaseUnavailable(reason))));
    this.underWay.add(giveUp);
    try {
      return await Promise.race([send(), lost]);
    } catch (error) {
      if (endsConnection(error)) this.markBroken(error as Error);
      throw isNotNow(error) ? databaseUnavailable(error) : error;
    } finally {
      this.underWay.delete(giveUp);
    }
  }

  private readonly markBroken = (error: Error): void => {
    this.broken ??= error;
    this.tellLost(error);
    for (const giveUp of this.underWay) giveUp(error);
  };
}

const names = new Map<string, string>();

/** A name under which connections keep the parsed statement; PostgreSQL takes no longer one than 63 bytes. */
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `write ${names.size}`;
  names.set(text, name);
  return name;
};
