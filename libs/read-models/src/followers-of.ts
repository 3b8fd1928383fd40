import type { EventStore } from '@app/event-sourcing';
import type { Database } from '@app/postgres';
import { Follower, type FollowerTimes } from './follower';
import { Passages } from './passages';
import { SharedLog, type Waits } from './shared-log';
import type { AnySubscriber } from './subscriber';

/** One for each subscriber, which do together what they can: read the log, and pass over what concerns none. */
export const followersOf = <Subscribers extends readonly AnySubscriber[]>(
  subscribers: readonly [...Subscribers],
  store: EventStore,
  database: Database,
  waits?: Waits & Partial<FollowerTimes>,
): { [Each in keyof Subscribers]: Follower } => {
  const categories = new Set(subscribers.flatMap(({ codecs }) => codecs.map(({ category }) => category)));
  const log = new SharedLog(store, [...categories], waits);
  const passages = new Passages(database);
  const follower = (subscriber: AnySubscriber) => new Follower(subscriber, log, database, passages, waits);
  return subscribers.map(follower) as { [Each in keyof Subscribers]: Follower };
};
