import { Database } from '@app/postgres';

/** Where the keys are: a database of its own, no part of the log or of its backups. */
export class KeysDatabase extends Database {}
