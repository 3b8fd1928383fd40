import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { type Event, EventStore } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import { Follower } from './follower';
import { ReadModels } from './read-models';
import type { AnySubscriber, Automation, Projection, Publisher } from './subscriber';

export interface ReadModelsOptions {
  /** `postgres://` URL of the service's own database. It can be dropped: it is built again from the log. */
  url: string;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
  projections: readonly Projection<Event>[];
  /** Subscribers that send commands or publish; they are resolved as providers. */
  automations: readonly Type<Automation<Event> | Publisher<Event>>[];
}

/** Connections for queries, besides the one that each subscriber holds. */
const FOR_QUERIES = 10;

@Module({})
export class ReadModelsModule {
  static forRoot({ url, applicationName, projections, automations }: ReadModelsOptions): DynamicModule {
    const maxConnections = FOR_QUERIES + projections.length + automations.length;
    return {
      module: ReadModelsModule,
      global: true,
      providers: [
        { provide: Database, useFactory: () => new Database({ url, applicationName, maxConnections }) },
        ...automations,
        {
          provide: ReadModels,
          inject: [EventStore, Database, ...automations],
          useFactory: (store: EventStore, database: Database, ...resolved: AnySubscriber[]) => {
            const subscribers = [...projections, ...resolved];
            const categories = [
              ...new Set(subscribers.flatMap(({ codecs }) => codecs.map(({ category }) => category))),
            ];
            const followers = subscribers.map((each) => new Follower(each, categories, store, database));
            return new ReadModels(database, followers);
          },
        },
      ],
      exports: [Database, ReadModels],
    };
  }
}
