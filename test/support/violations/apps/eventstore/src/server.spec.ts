import { EventStoreDBClient } from '@eventstore/db-client';
import { server } from './server';

server.includes(EventStoreDBClient);
