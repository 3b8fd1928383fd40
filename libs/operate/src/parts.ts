import { type Event, type EventStore, Unavailable } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { Nats } from '@app/messaging';
import { Database } from '@app/postgres';
import type { Automation, Projection, Transactional } from '@app/read-models';
import type { EventServiceConfig } from '@app/event-service';

/** A service as an operator knows it. */
export interface Operated {
  readonly name: string;
  readonly configure: () => EventServiceConfig;
  readonly projections: readonly Projection<Event>[];
  /** What sends commands or destroys keys, to be run here instead of in the service, where an operator has it retry. */
  readonly automations: (store: EventStore) => readonly OperatedAutomation[];
  /** By the names of their subscriptions. */
  readonly publications: readonly { readonly subscription: string }[];
}

export interface OperatedAutomation {
  readonly automation: Automation<Event>;
  /** `postgres://` URL of the database where its checkpoint is. */
  readonly url: string;
}

/** What a command works on. */
export interface Parts {
  readonly service: Operated;
  readonly database: Database;
  readonly store: EventStore;
  /** All that pass over parked streams, and where. */
  readonly followers: readonly Following[];
}

export interface Following {
  readonly subscriber: Transactional<Event>;
  readonly database: Database;
}

const BROKER_MS = 5_000;

/** Gives what a command needs, and closes it after that. */
export const withParts =
  <Given extends unknown[]>(service: Operated, work: (parts: Parts, ...given: Given) => Promise<void>) =>
  async (...given: Given): Promise<void> => {
    const { DATABASE_URL, EVENTSTORE_URL } = service.configure();
    const who = `${service.name} operate`;
    const databases = new Map<string, Database>();
    const databaseAt = (url: string): Database => {
      const database = databases.get(url) ?? new Database({ url, applicationName: who, maxConnections: 2 });
      databases.set(url, database);
      return database;
    };
    const database = databaseAt(DATABASE_URL);
    const store = new EventStoreDb({ url: EVENTSTORE_URL, recordedBy: who });
    const followers = [
      ...service.projections.map((subscriber) => ({ subscriber, database })),
      ...service
        .automations(store)
        .map(({ automation, url }) => ({ subscriber: automation, database: databaseAt(url) })),
    ];
    try {
      await work({ service, database, store, followers }, ...given);
    } finally {
      store.onApplicationShutdown();
      for (const each of databases.values()) await each.close();
    }
  };

/** A connection to the broker. Throws `Unavailable` when there is none within 5 s. */
export const broker = async ({ name, configure }: Operated): Promise<Nats> => {
  const nats = new Nats({ url: configure().NATS_URL, name, gracePeriodMs: BROKER_MS });
  if (await nats.withinGrace(nats.whenConnected())) return nats;
  throw new Unavailable('messaging_unavailable', 'The message broker of NATS_URL does not answer');
};

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
