/** Something that runs SQL: a pool, a session or an open transaction. Rows come back as the statement names them. */
export interface Sql {
  /** Throws `Unavailable` when the database cannot be reached or does not answer in time. */
  query<Row extends object = Record<string, unknown>>(
    statement: string | Statement,
    values?: readonly unknown[],
  ): Promise<Row[]>;

  /**
   * Runs them one after the other on one connection, sent at once: none waits for the answer to the one before. In a
   * transaction, none is run after one that fails. Throws what the first throws that fails.
   */
  runAll(writes: readonly Write[]): Promise<void>;
}

/** A statement that each connection parses once and then runs by its name, so that one name stands for one text. */
export interface Statement {
  name: string;
  text: string;
}

/** A statement of which no row is read, and its values. Its text is parsed once, so nothing that varies belongs into it. */
export interface Write {
  readonly text: string;
  readonly values: readonly unknown[];
}

export const write = (text: string, values: readonly unknown[] = []): Write => ({ text, values });
