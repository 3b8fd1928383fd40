import type { IntegrationEvent } from '@app/contracts';
import type { ReceivedEvent, Receiver } from '@app/messaging';
import type { Sql } from '@app/postgres';
import type { Inbox } from './inbox';

/** What a service does at every integration event of one type, once for each event. */
export interface Consumer<Data extends object = object> {
  /** snake_case with a version: `kim_welcome_v1`. Its identity: a new name gets every event from the first on. */
  readonly name: string;
  readonly event: IntegrationEvent<Data>;
  /**
   * Statements on `sql` are committed together with the memory that the event was handled; anything else done here must
   * be safe to repeat. Events come one at a time in the order of the stream, but for those that became dead letters.
   * Throws `Unavailable` when the fault is elsewhere: the event is tried again for ever, and the others wait. What has not
   * ended after a minute is given up, and is a fault of the event.
   */
  handle(sql: Sql, event: ReceivedEvent<Data>): Promise<unknown>;
}

/** The consumer with its memory. */
export const remembering = <Data extends object>(inbox: Inbox, consumer: Consumer<Data>): Receiver<Data> => ({
  name: consumer.name,
  event: consumer.event,
  handle: (event) => inbox.handle(consumer.name, event.id, (sql) => consumer.handle(sql, event)),
});
