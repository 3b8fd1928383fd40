import { type EventStore, Unavailable } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { Nats } from '@app/messaging';
import { Database } from '@app/postgres';
import { registryConfig } from '../registry.config';

/** What a command works on. */
export interface Parts {
  readonly database: Database;
  readonly store: EventStore;
}

const WHO = 'registry operate';
const BROKER_MS = 5_000;

/** Gives what a command needs, and closes it after that. */
export const withParts =
  <Given extends unknown[]>(work: (parts: Parts, ...given: Given) => Promise<void>) =>
  async (...given: Given): Promise<void> => {
    const { DATABASE_URL, EVENTSTORE_URL } = registryConfig();
    const database = new Database({ url: DATABASE_URL, applicationName: WHO, maxConnections: 2 });
    const store = new EventStoreDb({ url: EVENTSTORE_URL, recordedBy: WHO });
    try {
      await work({ database, store }, ...given);
    } finally {
      store.onApplicationShutdown();
      await database.close();
    }
  };

/** A connection to the broker. Throws `Unavailable` when there is none within 5 s. */
export const broker = async (): Promise<Nats> => {
  const nats = new Nats({ url: registryConfig().NATS_URL, name: 'registry', gracePeriodMs: BROKER_MS });
  if (await nats.withinGrace(nats.whenConnected())) return nats;
  throw new Unavailable('messaging_unavailable', 'The message broker of NATS_URL does not answer');
};

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
