export { EventStoreDb, type EventStoreDbOptions } from './eventstore-db';
export { EventStoreDbModule } from './eventstore-db.module';
