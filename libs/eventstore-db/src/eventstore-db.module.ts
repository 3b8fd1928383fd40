import { type DynamicModule, Module } from '@nestjs/common';
import { EventStore } from '@app/event-sourcing';
import { EventStoreDb, type EventStoreDbOptions } from './eventstore-db';

@Module({})
export class EventStoreDbModule {
  static forRoot(options: EventStoreDbOptions): DynamicModule {
    return {
      module: EventStoreDbModule,
      global: true,
      providers: [
        { provide: EventStoreDb, useFactory: () => new EventStoreDb(options) },
        { provide: EventStore, useExisting: EventStoreDb },
      ],
      exports: [EventStoreDb, EventStore],
    };
  }
}
