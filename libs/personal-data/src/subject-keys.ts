import { randomBytes } from 'node:crypto';
import { createIfMissing, type Database } from '@app/postgres';
import { decrypt, encrypt, KEY_BYTES } from './cipher';
import { destructionSchema } from './destruction';

const schema = `
  create table if not exists subject_key (
    subject    text primary key,
    wrapped    bytea not null,
    created_at timestamptz not null default now()
  );
  ${destructionSchema}`;

interface KeyRow {
  subject: string;
  wrapped: Buffer;
}

/**
 * One key for each subject, which is a person or something else that can be erased by itself, wrapped by the master key,
 * in a database of its own that is no part of the log or of its backups. `destroyKeys` makes all that was sealed for a
 * subject unreadable everywhere, for good.
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

  /** The subject's key; made now when there is none. Throws when it was destroyed. */
  async keyOf(subject: string): Promise<Buffer> {
    const known = (await this.find([subject])).get(subject);
    if (known) return known;
    const fresh = encrypt(this.masterKey, randomBytes(KEY_BYTES), subject);
    await this.database.query(
      `insert into subject_key (subject, wrapped)
       select $1, $2 where not exists (select from destroyed_subject where subject = $1) on conflict do nothing`,
      [subject, fresh],
    );
    const key = (await this.find([subject])).get(subject);
    if (!key) throw new Error('Nothing is sealed any more for a subject whose key was destroyed');
    return key;
  }

  /** The keys that there are. One that was made by somebody who did not know yet that it is destroyed is none. */
  async find(subjects: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await this.database.query<KeyRow>(
      `select subject, wrapped from subject_key
       where subject = any($1) and not exists (select from destroyed_subject gone where gone.subject = subject_key.subject)`,
      [subjects],
    );
    return new Map(rows.map(({ subject, wrapped }) => [subject, decrypt(this.masterKey, wrapped, subject)]));
  }
}
