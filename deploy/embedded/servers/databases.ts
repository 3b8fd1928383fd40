import { Database, wordsOf } from '@app/postgres';
import { CannotStart } from '../cannot-start';

/** One database a service, as their addresses. Dropping `registry` or `training` loses nothing: they are rebuilt from the events. */
export interface Databases {
  registry: string;
  training: string;
  /** The keys of personal data. Apart from everything else, and never in the same backup. */
  keys: string;
  eventstore: string;
}

/** The password of the user that owns a database. */
export type OwnerPassword = (database: keyof Databases) => string;

/**
 * Creates the databases that are not there yet on the server that this address names. With passwords, each one belongs
 * to a user of its own, who can enter no other; without, to the user of the address. Throws `CannotStart`.
 */
export const createDatabases = async (serverUrl: string, passwordOf?: OwnerPassword): Promise<Databases> => {
  const server = connect(serverUrl);
  const create = async (database: keyof Databases): Promise<string> => {
    const name = `kim_${database}`;
    const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` });
    const known = await server.query('select from pg_database where datname = $1', [name]);
    if (known.length === 0) await server.query(`create database ${name}`);
    if (!passwordOf) return url.href;
    const password = passwordOf(database);
    await giveToOwner(server, url.href, name, password);
    return Object.assign(url, { username: name, password }).href;
  };
  try {
    if (passwordOf) await server.query('revoke connect on database postgres, template1 from public');
    return {
      registry: await create('registry'),
      training: await create('training'),
      keys: await create('keys'),
      eventstore: await create('eventstore'),
    };
  } catch (error) {
    const { host } = new URL(serverUrl);
    throw new CannotStart(`PostgreSQL at ${host} cannot be used: ${wordsOf(error)}`);
  } finally {
    await server.close();
  }
};

/** Makes the user of the same name the owner of a database and, where it belonged to another, of its tables. */
const giveToOwner = async (server: Database, url: string, name: string, password: string): Promise<void> => {
  const known = await server.query('select from pg_roles where rolname = $1', [name]);
  await server.query(`${known.length === 0 ? 'create' : 'alter'} role ${name} login password '${password}'`);
  const owned = await server.query(
    'select from pg_database where datname = $1 and datdba = (select oid from pg_roles where rolname = $1)',
    [name],
  );
  if (owned.length > 0) return;
  const database = connect(url);
  try {
    await database.query(handOverTables(name));
  } finally {
    await database.close();
  }
  await server.query(`revoke connect on database ${name} from public`);
  await server.query(`alter database ${name} owner to ${name}`);
};

const handOverTables = (owner: string): string => `
  do $$
  declare
    held record;
  begin
    for held in select tablename from pg_tables where schemaname = 'public' loop
      execute format('alter table public.%I owner to ${owner}', held.tablename);
    end loop;
  end
  $$`;

const connect = (url: string): Database => new Database({ url, applicationName: 'launcher', maxConnections: 1 });
