export { createIfMissing } from './create-if-missing';
export { Database } from './database';
export { Session } from './session';
export type { Sql, Statement } from './sql';
export { sqlState } from './sql-state';
export { wordsOf } from './words';
