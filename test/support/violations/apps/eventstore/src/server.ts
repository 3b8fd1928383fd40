// breaks: eventstore-serves-definitions-only
import { EventStoreDBClient } from '@eventstore/db-client';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Database } from '@app/postgres';

export const server = [EventStoreDBClient, StreamsService, Database];
