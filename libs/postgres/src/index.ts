export { Database, Session, type DatabaseOptions, type Sql } from './database';
