export { createIfMissing } from './create-if-missing';
export { Database, Session, type Sql, type Statement } from './database';
export { sqlState } from './sql-state';
