import { Database } from '@app/postgres';
import { CannotStart } from '../cannot-start';

/** One database a service, as their addresses. Dropping `registry` loses nothing: it is rebuilt from the events. */
export interface Databases {
  registry: string;
  /** The keys of personal data. Apart from everything else, and never in the same backup. */
  keys: string;
  eventstore: string;
}

/** Creates the databases that are not there yet on the server that this address names. Throws `CannotStart`. */
export const createDatabases = async (serverUrl: string): Promise<Databases> => {
  const server = new Database({ url: serverUrl, applicationName: 'launcher', maxConnections: 1 });
  const create = async (name: string): Promise<string> => {
    const known = await server.query('select from pg_database where datname = $1', [name]);
    if (known.length === 0) await server.query(`create database ${name}`);
    return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  };
  try {
    return {
      registry: await create('kim_registry'),
      keys: await create('kim_keys'),
      eventstore: await create('kim_eventstore'),
    };
  } catch (error) {
    const { host } = new URL(serverUrl);
    throw new CannotStart(
      `PostgreSQL at ${host} cannot be used: ${error instanceof Error ? error.message : 'no answer'}`,
    );
  } finally {
    await server.close();
  }
};
