import { setTimeout as delay } from 'node:timers/promises';
import { Database } from '@app/postgres';
import { removeDataFolder } from '../../../deploy/embedded/data-folder';
import { type Stack, startStack } from '../../../deploy/embedded/stack';
import { diverged, type Finding } from '../finding';
import { preparedDataFolder } from '../prepared-data-folder';

/** Tables that are not compared, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  attempt: 'says which event its leader has begun by itself, and nothing of what a read model shows',
  checkpoint: 'says how far a read model has looked, which goes on moving, and nothing of what it shows',
  inbox: 'says when an event was handled, and nothing of what came of it',
};

/** The services that have read models. */
export const COMPARED = ['registry', 'training'] as const;

const PATIENCE_MS = 60_000;

/**
 * The read models that lived through everything show what read models show that are built now, in peace, from the same
 * log by other services with databases, keys and a message broker of their own.
 */
export const readModelsAgree = async (stack: Stack, end: bigint): Promise<Finding[]> => {
  const dataDir = preparedDataFolder();
  const env = { PATH: process.env['PATH'], LOG_LEVEL: 'warn', EVENTSTORE_URL: stack.eventstoreUrl };
  const fresh = await startStack({ dataDir, services: [...COMPARED], env });
  try {
    const findings: Finding[] = [];
    for (const service of COMPARED)
      findings.push(...(await compared(open(stack, service), open(fresh, service), end)));
    return findings;
  } finally {
    await fresh.stop();
    removeDataFolder(dataDir);
  }
};

const compared = async (live: Database, rebuilt: Database, end: bigint): Promise<Finding[]> => {
  try {
    const behind = [...(await untilReached(live, end)), ...(await untilReached(rebuilt, end))];
    return behind.length > 0 ? behind : await differences(live, rebuilt);
  } finally {
    await Promise.all([live.close(), rebuilt.close()]);
  }
};

export const open = ({ databases }: Stack, service: (typeof COMPARED)[number]): Database =>
  new Database({ url: databases[service], applicationName: 'chaos' });

/** Waits until every subscriber has seen the whole log, and names those that do not come to it. */
export const untilReached = async (database: Database, end: bigint): Promise<Finding[]> => {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const rows = await database.query<{ subscriber: string; position: string }>(
      'select subscriber, position::text from checkpoint order by 1',
    );
    const behind = rows.filter(({ position }) => BigInt(position) < end);
    if (rows.length > 0 && behind.length === 0) return [];
    if (performance.now() > deadline)
      return behind.map(({ subscriber, position }) =>
        diverged(`${subscriber} stays at position ${position} of ${end}`),
      );
    await delay(100);
  }
};

const differences = async (live: Database, rebuilt: Database): Promise<Finding[]> => {
  const tables = new Set([...(await tablesOf(live)), ...(await tablesOf(rebuilt))]);
  const findings: Finding[] = [];
  for (const table of tables) {
    const [lived, built] = [await rowsOf(live, table), await rowsOf(rebuilt, table)];
    findings.push(
      ...without(lived, built).map((row) => diverged(`${table} holds what no rebuild gives: ${idsIn(row)}`)),
      ...without(built, lived).map((row) => diverged(`${table} lacks what a rebuild gives: ${idsIn(row)}`)),
    );
  }
  return findings;
};

const tablesOf = async (database: Database): Promise<string[]> => {
  const tables = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return tables.map(({ name }) => name).filter((name) => !(name in LEFT_OUT));
};

/** Each row as text, in order; none when there is no such table. */
const rowsOf = async (database: Database, table: string): Promise<string[]> => {
  const [known] = await database.query('select 1 where to_regclass($1) is not null', [`public."${table}"`]);
  if (!known) return [];
  const rows = await database.query<{ row: string }>(
    `select to_jsonb(shown)::text as row from "${table}" as shown order by 1`,
  );
  return rows.map(({ row }) => row);
};

/** Rows that stand in the first list more often than in the second. */
const without = (rows: readonly string[], others: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
};

/** What tells which row it is, and none of what it says of a person. */
const idsIn = (row: string): string => {
  const columns = Object.entries(JSON.parse(row) as Record<string, unknown>);
  return JSON.stringify(Object.fromEntries(columns.filter(([name]) => /_id$|^revision$|^stream$/.test(name))));
};
