export { EventStoreDb } from './eventstore-db';
export { EventStoreDbModule } from './eventstore-db.module';
