import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Consumers, Nats } from '@app/messaging';
import { Database } from '@app/postgres';
import { type Consumer, remembering } from './consumer';
import { Inbox } from './inbox';

/** The service's consumers of integration events, and how they are doing. Needs its `Database` and its `MessagingModule`. */
@Module({})
export class InboxModule {
  /**
   * @param consumers are resolved as providers.
   * @param longestWorkMs where it differs from what serves in production.
   */
  static forConsumers(consumers: readonly Type<Consumer>[], longestWorkMs?: number): DynamicModule {
    return {
      module: InboxModule,
      providers: [
        {
          provide: Inbox,
          inject: [Database],
          useFactory: (database: Database) => new Inbox(database, longestWorkMs),
        },
        ...consumers,
        {
          provide: Consumers,
          inject: [Nats, Inbox, ...consumers],
          useFactory: (nats: Nats, inbox: Inbox, ...resolved: Consumer[]) =>
            new Consumers(
              nats,
              resolved.map((consumer) => remembering(inbox, consumer)),
            ),
        },
      ],
      exports: [Consumers],
    };
  }
}
