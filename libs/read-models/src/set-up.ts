import type { Event } from '@app/event-sourcing';
import { createIfMissing, type Sql } from '@app/postgres';
import { beginAgain, bookkeepingSchema } from './bookkeeping';
import { isProjection, type Projection, type Subscriber } from './subscriber';

/** Creates what is missing, in the caller's transaction. A read model of which something is missing begins again. */
export const setUp = async (sql: Sql, subscriber: Subscriber<Event>): Promise<void> => {
  await createIfMissing(sql, bookkeepingSchema);
  if (isProjection(subscriber) && !(await isComplete(sql, subscriber))) await begin(sql, subscriber);
};

/** Whether the checkpoint is there and every table that was created. */
export const isComplete = async (sql: Sql, { name }: Projection<Event>): Promise<boolean> => {
  const [row] = await sql.query<{ complete: boolean }>(
    `select exists (select from checkpoint where subscriber = $1) and coalesce(
       (select bool_and(to_regclass(quote_ident(each)) is not null) from read_model, unnest(tables) each
        where name = $1), false) as complete`,
    [name],
  );
  return row?.complete ?? false;
};

/** The tables that a read model has, as its schema names them. */
export const tablesOf = async (sql: Sql, name: string): Promise<string[]> => {
  const [row] = await sql.query<{ tables: string[] }>(`select tables from read_model where name = $1`, [name]);
  return row?.tables ?? [];
};

export const recordTables = (sql: Sql, name: string, tables: readonly string[]): Promise<unknown> =>
  sql.query(
    `insert into read_model (name, tables) values ($1, $2)
     on conflict (name) do update set tables = excluded.tables`,
    [name, [...tables]],
  );

export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

const begin = async (sql: Sql, { name, schema }: Projection<Event>): Promise<void> => {
  const tables = await tablesIn(sql, schema);
  if (tables.length === 0) throw new Error(`The schema of ${name} creates no table`);
  await sql.query(`drop table if exists ${tables.map(quoted).join(', ')}`);
  await sql.query(schema);
  await recordTables(sql, name, tables);
  await beginAgain(sql, name);
};

/** Tried out in an empty schema, and undone. */
const tablesIn = async (sql: Sql, schema: string): Promise<string[]> => {
  await sql.query(`savepoint trial; create schema trial; set local search_path to trial`);
  await sql.query(schema);
  const rows = await sql.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'trial'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  await sql.query(`rollback to savepoint trial`);
  return rows.map(({ name }) => name);
};
