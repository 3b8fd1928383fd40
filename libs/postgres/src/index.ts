export { createIfMissing } from './create-if-missing';
export { Database } from './database';
export { Session } from './session';
export { type Sql, type Statement, type Write, write } from './sql';
export { sqlState } from './sql-state';
export { TookTooLong } from './took-too-long';
export { isOfSocket, stoodStill } from './unavailable';
export { wordsOf } from './words';
