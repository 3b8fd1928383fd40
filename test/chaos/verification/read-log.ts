import { EventStoreDBClient, FORWARDS, START } from '@eventstore/db-client';

/** An event as it lies in the log, read without any code of the system under test. */
export interface LoggedEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The command that caused it. */
  readonly causationId: string;
}

/** The whole log, from its first event to its last. */
export const readLog = async (eventstoreUrl: string): Promise<LoggedEvent[]> => {
  const client = EventStoreDBClient.connectionString(eventstoreUrl);
  const log: LoggedEvent[] = [];
  try {
    for await (const { event } of client.readAll({ direction: FORWARDS, fromPosition: START })) {
      if (!event || event.type.startsWith('$')) continue;
      const { streamId: stream, revision, id, type, position, data, metadata } = event;
      const { $causationId: causationId } = metadata as { $causationId: string };
      log.push({
        stream,
        revision,
        position: position.commit,
        id,
        type,
        data: data as LoggedEvent['data'],
        causationId,
      });
    }
  } finally {
    await client.dispose();
  }
  return log;
};
