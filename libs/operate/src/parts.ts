import { type Event, type EventStore, Unavailable } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { Nats } from '@app/messaging';
import { Database } from '@app/postgres';
import type { Projection } from '@app/read-models';
import type { EventServiceConfig } from '@app/event-service';

/** A service as an operator knows it. */
export interface Operated {
  readonly name: string;
  readonly configure: () => EventServiceConfig;
  readonly projections: readonly Projection<Event>[];
  /** By the names of their subscriptions. */
  readonly publications: readonly { readonly subscription: string }[];
}

/** What a command works on. */
export interface Parts {
  readonly service: Operated;
  readonly database: Database;
  readonly store: EventStore;
}

const BROKER_MS = 5_000;

/** Gives what a command needs, and closes it after that. */
export const withParts =
  <Given extends unknown[]>(service: Operated, work: (parts: Parts, ...given: Given) => Promise<void>) =>
  async (...given: Given): Promise<void> => {
    const { DATABASE_URL, EVENTSTORE_URL } = service.configure();
    const who = `${service.name} operate`;
    const database = new Database({ url: DATABASE_URL, applicationName: who, maxConnections: 2 });
    const store = new EventStoreDb({ url: EVENTSTORE_URL, recordedBy: who });
    try {
      await work({ service, database, store }, ...given);
    } finally {
      store.onApplicationShutdown();
      await database.close();
    }
  };

/** A connection to the broker. Throws `Unavailable` when there is none within 5 s. */
export const broker = async ({ name, configure }: Operated): Promise<Nats> => {
  const nats = new Nats({ url: configure().NATS_URL, name, gracePeriodMs: BROKER_MS });
  if (await nats.withinGrace(nats.whenConnected())) return nats;
  throw new Unavailable('messaging_unavailable', 'The message broker of NATS_URL does not answer');
};

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
