import { Unavailable } from '@app/event-sourcing';
import { sqlState } from './sql-state';

/**
 * PostgreSQL's codes for "not now": connections (08), a database that is not there yet (3D), deadlocks and serialisation
 * (40), resources (53), a lock that was not to be had (55P03), an operator or a time-out (57, 25P03), its machine (58), and
 * a server that only reads since another became the first (25006).
 */
const NOT_NOW = /^(08|3D|53|57|58)|^(25006|25P03|40001|40P01|55P03)$/;

const ONLY_READS = '25006';

/** What the driver says, without a code, when its connection is gone or silent. */
const CONNECTION_IS_GONE = /^(Connection terminated|Query read timeout|Client (has encountered|was closed))/;

/**
 * Whether it is one of Node's codes for sockets, such as `ECONNRESET`, and for names that cannot be looked up. Those with
 * `ERR_` tell of mistakes in the code.
 */
export const isOfSocket = (code: unknown): boolean => typeof code === 'string' && /^E(?!RR_)[A-Z_]{3,}$/.test(code);

/** Whether the connection that failed with this cannot be used again, or leads to the wrong server. */
export const endsConnection = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const state = sqlState(error);
  if (state !== undefined) return state === ONLY_READS;
  return CONNECTION_IS_GONE.test(error.message) || ('code' in error && isOfSocket(error.code));
};

/** Whether the same statement may well succeed later: the database was in the way, not what it was asked. */
export const isNotNow = (error: unknown): boolean => NOT_NOW.test(sqlState(error) ?? '') || endsConnection(error);

/** Whether PostgreSQL answered and will not do it: a wrong password, a missing right, a mistake in a statement. */
export const isRefusal = (error: unknown): boolean => sqlState(error) !== undefined && !isNotNow(error);

/** Whether PostgreSQL ended the session because nothing came from this process for so long. */
export const stoodStill = (error: unknown): boolean => /^(57P05|25P03)$/.test(sqlState(error) ?? '');

export const databaseUnavailable = (cause: unknown): Unavailable =>
  new Unavailable('database_unavailable', 'The database cannot be reached or is too slow; try again', { cause });
