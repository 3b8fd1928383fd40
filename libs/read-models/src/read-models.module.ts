import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { type Event, EventStore } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import type { Follower } from './follower';
import { followersOf } from './followers-of';
import { ReadModels } from './read-models';
import { SubscriberMetrics } from './subscriber-metrics';
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

const FOLLOWERS = 'followers';

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
          provide: FOLLOWERS,
          inject: [EventStore, Database, ...automations],
          useFactory: (store: EventStore, database: Database, ...resolved: AnySubscriber[]) =>
            followersOf([...projections, ...resolved], store, database),
        },
        {
          provide: ReadModels,
          inject: [Database, FOLLOWERS],
          useFactory: (database: Database, followers: Follower[]) => new ReadModels(database, followers),
        },
        {
          provide: SubscriberMetrics,
          inject: [Database, EventStore, FOLLOWERS],
          useFactory: (database: Database, store: EventStore, followers: Follower[]) =>
            new SubscriberMetrics(database, store, followers),
        },
      ],
      exports: [Database, ReadModels],
    };
  }
}
