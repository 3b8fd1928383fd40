import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Database } from '@app/postgres';
import type { Logger } from 'pino';
import { appendCalls } from './append-calls';
import { authentication } from './authentication';
import { batchAppendCalls } from './batch-append-calls';
import { refuseOverlongParts } from './bounded-messages';
import { deleteCalls, tombstoneCalls } from './delete-calls';
import { EventLog } from './event-log';
import type { EventStoreConfig } from './eventstore.config';
import { gossipRead } from './gossip';
import { readCalls } from './read-calls';
import { sendAhead } from './send-ahead';
import { supportedMethods } from './server-features';
import { Users } from './users';
import { decodeAppend, decodeBatchAppend } from './wire-append-requests';

/** A running event store. */
export interface EventStore {
  port: number;
  /** Settles when the log is lost and with it the reason to run. */
  lost: Promise<Error>;
  /** Finishes what was accepted, ends the subscriptions, and closes everything. */
  stop(): Promise<void>;
}

/** What a client may send at once: the real server's limit. A larger append is refused with its own error. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

/** Calls that have not ended by then are cut off. */
const GRACE_MS = 5_000;

const OPTIONS = {
  'grpc.max_receive_message_length': MAX_MESSAGE_BYTES,
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 10_000,
};

const toBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength);

/** Where there is most to do, messages are read and written without the generated classes, see `wire-*.ts`. */
const streamsService = {
  ...StreamsService,
  append: { ...StreamsService.append, requestDeserialize: decodeAppend },
  batchAppend: { ...StreamsService.batchAppend, requestDeserialize: decodeBatchAppend, responseSerialize: toBuffer },
  read: { ...StreamsService.read, responseSerialize: toBuffer },
};

const credentialsOf = ({ TLS_CERT_FILE, TLS_KEY_FILE }: EventStoreConfig): ServerCredentials => {
  if (!TLS_CERT_FILE || !TLS_KEY_FILE) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [
    { cert_chain: readFileSync(TLS_CERT_FILE), private_key: readFileSync(TLS_KEY_FILE) },
  ]);
};

/** Opens the log and begins to serve it. It listens only once it can serve. */
export const startEventStore = async (config: EventStoreConfig, logger: Logger): Promise<EventStore> => {
  const credentials = credentialsOf(config);
  const interceptors = config.USERS_FILE ? [authentication(Users.fromFile(config.USERS_FILE), logger)] : [];
  const database = new Database({ url: config.DATABASE_URL, applicationName: 'eventstore' });
  const log = await EventLog.open(database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // one for each call that has no end of its own
  const context = { log, logger, maxAppendSize: config.MAX_APPEND_SIZE, stopping: stopping.signal };
  const streams = {
    append: appendCalls(context),
    batchAppend: batchAppendCalls(context),
    delete: deleteCalls(context),
    read: readCalls(context),
    tombstone: tombstoneCalls(context),
  };

  refuseOverlongParts();
  const server = new Server({ ...OPTIONS, interceptors: [...interceptors, sendAhead] });
  server.addService(streamsService, streams);
  server.addService(GossipService, { read: gossipRead });
  server.addService(ServerFeaturesService, { getSupportedMethods: supportedMethods(StreamsService, streams) });

  const stop = async () => {
    stopping.abort();
    const grace = setTimeout(() => server.forceShutdown(), GRACE_MS);
    await promisify(server.tryShutdown.bind(server))();
    clearTimeout(grace);
    await log.close();
    await database.close();
  };
  try {
    const listen = promisify(server.bindAsync.bind(server));
    const port = await listen(`${config.HOST}:${config.PORT}`, credentials);
    logger.info({ port, events: log.lastPosition.toString() }, 'listening');
    return { port, lost: log.lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
