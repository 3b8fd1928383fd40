import { randomUUID } from 'node:crypto';
import { Database } from '@app/postgres';

const adminUrl = (): string => {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run this spec in the project "integration" or "e2e"');
  return url;
};

/** An empty database for one spec file, dropped at its end. */
export interface ThrowAwayDatabase {
  url: string;
  database: Database;
  drop(): Promise<void>;
}

export const throwAwayDatabase = async (): Promise<ThrowAwayDatabase> => {
  const name = `spec_${randomUUID().replaceAll('-', '')}`;
  const admin = new Database({ url: adminUrl(), applicationName: name, maxConnections: 1 });
  await patiently(admin, `create database ${name} strategy file_copy`);
  const url = Object.assign(new URL(adminUrl()), { pathname: `/${name}` }).toString();
  const database = new Database({ url, applicationName: name });
  const drop = async (): Promise<void> => {
    await database.close();
    await patiently(admin, `drop database ${name} with (force)`);
    await admin.close();
  };
  return { url, database, drop };
};

/** A session of one's own may wait longer than a request, which a busy machine needs for a database. */
const patiently = async (admin: Database, sql: string): Promise<void> => {
  const session = await admin.session();
  try {
    await session.query(sql);
  } finally {
    session.release();
  }
};
