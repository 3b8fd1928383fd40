import { randomUUID } from 'node:crypto';
import { Database, type Session } from '@app/postgres';
import { SAMPLE_BYTES } from './sample-events';

/** The yardstick of writing: one row, one commit, over one connection, by a statement that is parsed once. */
export class RawCommits {
  private constructor(
    private readonly database: Database,
    private readonly session: Session,
  ) {}

  static async open(url: string): Promise<RawCommits> {
    const database = new Database({ url, applicationName: 'bench', maxConnections: 1 });
    const session = await database.session();
    await session.query(`
      create table if not exists raw_event (
        position bigint generated always as identity primary key,
        id uuid not null unique,
        type text not null,
        data bytea not null,
        metadata bytea not null
      )`);
    return new RawCommits(database, session);
  }

  async commit(): Promise<void> {
    await this.session.query(
      { name: 'raw_insert', text: `insert into raw_event (id, type, data, metadata) values ($1, $2, $3, $4)` },
      [randomUUID(), 'MemberJoined', SAMPLE_BYTES.data, SAMPLE_BYTES.metadata],
    );
  }

  /** Whether commits reach the disk, and which PostgreSQL this is. */
  async settings(): Promise<{ version: string; fsync: string; synchronousCommit: string }> {
    const [row] = await this.session.query<{ version: string; fsync: string; synchronousCommit: string }>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
         current_setting('synchronous_commit') as "synchronousCommit"`,
    );
    if (!row) throw new Error('PostgreSQL does not tell its settings');
    return row;
  }

  async close(): Promise<void> {
    this.session.release();
    await this.database.close();
  }
}

/** The yardstick of reading: all rows of a stream by one SELECT, and what they hold as objects. Returns how many. */
export const selectAndParse = async (database: Database, stream: string): Promise<number> => {
  const rows = await database.query<{ data: Buffer; metadata: Buffer }>(
    `select * from event where stream = $1 order by revision`,
    [stream],
  );
  for (const { data, metadata } of rows) {
    JSON.parse(data.toString());
    JSON.parse(metadata.toString());
  }
  return rows.length;
};
