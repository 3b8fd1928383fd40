/** Something that runs SQL: a pool, a session or an open transaction. Rows come back as the statement names them. */
export interface Sql {
  /** Throws `Unavailable` when the database cannot be reached or does not answer in time. */
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
