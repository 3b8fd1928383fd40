import type { Event, Recorded } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';
import type { Projection } from './subscriber';

/** Handlers of a read model that misses no event: the compiler asks for those that are not there. */
export type HandlersOfEvery<E extends Event> = Required<Projection<E>['on']>;

/** What is done at an event, whichever it is. */
export type AtAny<E extends Event> = (sql: Sql, event: Recorded<E>) => Promise<unknown>;

/** One handler at every event of these types, after what is to be done at some of them alone. */
export const atEvery = <E extends Event>(
  types: Readonly<Record<E['type'], true>>,
  handler: AtAny<E>,
  alone: Projection<E>['on'],
): HandlersOfEvery<E> => {
  const handlers = alone as Partial<Record<string, AtAny<E>>>;
  const entries = Object.keys(types).map((type): [string, AtAny<E>] => [
    type,
    async (sql, event) => {
      await handlers[type]?.(sql, event);
      await handler(sql, event);
    },
  ]);
  return Object.fromEntries(entries) as unknown as HandlersOfEvery<E>;
};
