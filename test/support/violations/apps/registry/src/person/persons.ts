// breaks: one-door-to-eventstoredb
import { EventStoreDBClient } from '@eventstore/db-client';
import { handler } from './person.handlers';

export const persons = [EventStoreDBClient, handler];
