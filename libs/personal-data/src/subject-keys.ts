import { randomBytes } from 'node:crypto';
import { createIfMissing, type Database } from '@app/postgres';
import { decrypt, encrypt, KEY_BYTES } from './cipher';

const schema = `
  create table if not exists subject_key (
    subject    text primary key,
    wrapped    bytea not null,
    created_at timestamptz not null default now()
  )`;

interface KeyRow {
  subject: string;
  wrapped: Buffer;
}

/**
 * One key for each person, wrapped by the master key, in a database of its own that is no part of the log or of its
 * backups. Whoever destroys a row here makes that person's fields unreadable everywhere.
 */
export class SubjectKeys {
  constructor(
    private readonly database: Database,
    private readonly masterKey: Buffer,
  ) {
    if (masterKey.length !== KEY_BYTES) throw new Error(`The master key must be ${KEY_BYTES} bytes long`);
  }

  async onModuleInit(): Promise<void> {
    await this.database.transaction((sql) => createIfMissing(sql, schema));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }

  /** The subject's key; made now when there is none. */
  async keyOf(subject: string): Promise<Buffer> {
    const fresh = encrypt(this.masterKey, randomBytes(KEY_BYTES), subject);
    await this.database.query(`insert into subject_key (subject, wrapped) values ($1, $2) on conflict do nothing`, [
      subject,
      fresh,
    ]);
    const key = (await this.find([subject])).get(subject);
    if (!key) throw new Error('A key was destroyed while it was being made');
    return key;
  }

  /** The keys that there are. */
  async find(subjects: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await this.database.query<KeyRow>(
      `select subject, wrapped from subject_key where subject = any($1)`,
      [subjects],
    );
    return new Map(rows.map(({ subject, wrapped }) => [subject, decrypt(this.masterKey, wrapped, subject)]));
  }
}
