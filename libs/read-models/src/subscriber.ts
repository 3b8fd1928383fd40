import type { Codec, Event, Recorded, StoredEvent, UnreadableEvent } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';

interface Handler<E extends Event> {
  // A method, and so compared bivariantly: subscribers of different events can stand in one list.
  handle(sql: Sql, event: Recorded<E>): Promise<unknown>;
}

type Handlers<E extends Event> = {
  readonly [Type in E['type']]?: Handler<Extract<E, { type: Type }>>['handle'];
};

/**
 * Follows the log from its start, in order, and remembers how far it is. Its name is its identity: checkpoint and lock
 * are kept under it, and a new name starts again from the first event.
 */
export interface Subscriber<E extends Event> {
  /** snake_case with a version: `kim_directory_v1`. */
  readonly name: string;
  /** Of the categories whose events it reads. */
  readonly codecs: readonly Codec<E>[];
}

/** A subscriber that handles one event at a time. */
export interface Automation<E extends Event> extends Subscriber<E> {
  /**
   * What to do at each event; events not named here only move the checkpoint. Statements on `sql` commit together with
   * the checkpoint; anything else done here must be safe to repeat. What throws `Unavailable` is tried until it succeeds;
   * an event that cannot be handled for a reason of its own parks its stream.
   */
  readonly on: Handlers<E>;
}

/**
 * A subscriber that keeps a read model in tables of its own. When one of them is not there, the read model is built from
 * the first event on. Made by `projection` or `documents`.
 */
export interface Projection<E extends Event> extends Subscriber<E> {
  /**
   * SQL that creates the tables, named without a schema, unless they exist. A changed shape is a new version of the name,
   * never an `alter`.
   */
  readonly schema: string;
  /** Whether there is something to do at events of this type; others only move the checkpoint. */
  handles(type: E['type']): boolean;
  /**
   * Brings the tables up to the last of the events, which are in order. The statements commit together with the
   * checkpoint. When it throws, nothing is left, and each event is applied by itself.
   */
  apply(sql: Sql, events: readonly Recorded<E>[]): Promise<unknown>;
}

/** A subscriber that tells others, many events at a time. */
export interface Publisher<E extends Event> extends Subscriber<E> {
  /**
   * Called outside of any transaction with what has happened, in order; the checkpoint moves when it resolves. What throws
   * `Unavailable` is called again with the same events. After any other error each event is published by itself, and one
   * that still fails parks its stream. So each event is published at least once.
   */
  publish(events: readonly Recorded<E>[]): Promise<void>;
}

/** A subscriber whose work is done in the transaction that moves its checkpoint. */
export type Transactional<E extends Event> = Automation<E> | Projection<E>;

export type AnySubscriber = Transactional<Event> | Publisher<Event>;

export const isProjection = (subscriber: Subscriber<Event>): subscriber is Projection<Event> =>
  'schema' in subscriber;

/** What stands in the log, whether somebody can read it or not. */
export type Entry = StoredEvent | UnreadableEvent;

const codecFor = <E extends Event>({ codecs }: Subscriber<E>, { stream }: Entry): Codec<E> | undefined =>
  codecs.find(({ category }) => stream.startsWith(`${category}-`));

/** Undefined for what belongs to others or has an unknown name. Throws when nobody can read it. */
export const decoded = <E extends Event>(subscriber: Subscriber<E>, entry: Entry): Recorded<E> | undefined => {
  const codec = codecFor(subscriber, entry);
  if (codec && 'unreadable' in entry) throw new Error(entry.unreadable);
  return codec?.decode(entry as StoredEvent);
};

type AnyHandler = (sql: Sql, event: Recorded<Event>) => Promise<unknown>;

const handlerOf = ({ on }: Automation<Event>, { type }: Event): AnyHandler | undefined =>
  (on as Readonly<Record<string, AnyHandler>>)[type];

/** Whether there is something to do: also where nobody can read the entry, which then has to be parked. */
export const concerns = (subscriber: AnySubscriber, entry: Entry): boolean => {
  if (!codecFor(subscriber, entry)) return false;
  if ('publish' in subscriber) return true;
  try {
    const event = decoded(subscriber, entry);
    return event !== undefined && handles(subscriber, event);
  } catch {
    return true;
  }
};

const handles = (subscriber: Transactional<Event>, event: Event): boolean =>
  'handles' in subscriber ? subscriber.handles(event.type) : handlerOf(subscriber, event) !== undefined;

/** Does what is to be done at the events, in the caller's transaction. */
export const handle = async (
  sql: Sql,
  subscriber: Transactional<Event>,
  entries: readonly Entry[],
): Promise<void> => {
  const events = entries.flatMap((entry) => decoded(subscriber, entry) ?? []);
  if ('apply' in subscriber) await subscriber.apply(sql, events);
  else for (const event of events) await handlerOf(subscriber, event)?.(sql, event);
};
