import type { Codec, Event, Recorded } from '@app/event-sourcing';
import type { Sql } from '@app/postgres';

interface Handler<E extends Event> {
  // A method, and so compared bivariantly: subscribers of different events can stand in one list.
  handle(sql: Sql, event: Recorded<E>): Promise<unknown>;
}

type Handlers<E extends Event> = {
  readonly [Type in E['type']]?: Handler<Extract<E, { type: Type }>>['handle'];
};

/**
 * Follows the log from its start, event by event in order, and remembers how far it is. Its name is its identity:
 * checkpoint and lock are kept under it, and a new name starts again from the first event.
 */
export interface Subscriber<E extends Event> {
  /** snake_case with a version: `kim_directory_v1`. */
  readonly name: string;
  /** Of the categories whose events it reads. */
  readonly codecs: readonly Codec<E>[];
  /**
   * What to do at each event; events not named here only move the checkpoint. Statements on `sql` commit together with
   * the checkpoint; anything else done here must be safe to repeat. One that throws is tried again until it succeeds.
   */
  readonly on: Handlers<E>;
}

/**
 * A subscriber that keeps a read model in tables of its own. One of them has its very name: when that table is not there,
 * the read model is built from the first event on.
 */
export interface Projection<E extends Event> extends Subscriber<E> {
  /** SQL that creates the tables unless they exist. A changed shape is a new version of the name, never an `alter`. */
  readonly schema: string;
}
