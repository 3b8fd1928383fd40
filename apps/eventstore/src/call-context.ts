import type { Logger } from 'pino';
import type { EventLog } from './event-log';

/** What a call knows of the server that it runs in. */
export interface CallContext {
  log: EventLog;
  logger: Logger;
  maxAppendSize: number;
  /** Aborts when the server begins to stop: endless calls end then, the others are finished. */
  stopping: AbortSignal;
}
