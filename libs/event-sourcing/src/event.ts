import { v5 as uuidv5 } from 'uuid';

/** Who acts: the token's subject, its one role, and where that role holds. All three are opaque ids, never names. */
export interface Actor {
  readonly subject: string;
  readonly role: string;
  /** A wilayah code (`18.72`, `18.72.05`, `18.72.05.1001`), or the id of a KIM for the roles of its officers. */
  readonly jurisdiction: string;
}

/** What the edge adds to a command, once: when, by whom, and under which ids it is recorded and recognised again. */
export interface Stamp {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: Actor;
  /** UUID. The same command id means the same command: its events are stored once, however often it is sent. */
  readonly commandId: string;
  /** UUID, shared by all that follows from one request of a user. */
  readonly correlationId: string;
  /** The revision the caller has seen (`If-Match`), decimal. Left out, the command applies to whatever there is. */
  readonly ifRevision?: string;
  /** What the command was read from, when it tells of the past: `kims.csv, line 7`. Left out for all else. */
  readonly importedFrom?: string;
}

/** The stamp of a further command that follows from the first, for the named purpose. Repeats give the same stamp. */
export const followUp = ({ at, by, commandId, correlationId, importedFrom }: Stamp, purpose: string): Stamp => ({
  at,
  by,
  commandId: uuidv5(purpose, commandId),
  correlationId,
  ...(importedFrom !== undefined && { importedFrom }),
});

/** A fact as the domain speaks of it. Data is JSON: dates are ISO strings, ids are strings. */
export interface Event<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** A request to change one aggregate. */
export interface Command {
  readonly type: string;
  readonly data: object;
  readonly stamp: Stamp;
}

/** Stored beside each event's data. `$correlationId` and `$causationId` are EventStoreDB's own keys. */
export interface EventMetadata {
  readonly $correlationId: string;
  /** The command that caused the event. */
  readonly $causationId: string;
  readonly at: string;
  readonly actor: Actor;
  /** What the event was read from, when it is of the time before this system. */
  readonly importedFrom?: string;
  /** Of what the command was told to do; a repeat has the same. */
  readonly fingerprint?: string;
}

/** An event ready to be appended: its stored name, and data as it will lie on disk. */
export interface EventToStore extends Event {
  /** UUID, unique over all streams. */
  readonly id: string;
  readonly metadata: EventMetadata;
}

/** Where an event stands in the log. */
export interface Place {
  readonly stream: string;
  /** Number of the event in its stream, from 0. */
  readonly revision: bigint;
  /** Place of the event among all events of the store; grows, with gaps. */
  readonly position: bigint;
}

/** An event as it lies in the log. `metadata.recordedBy` names the service and version that appended it. */
export interface StoredEvent extends EventToStore, Place {
  readonly metadata: EventMetadata & { readonly recordedBy: string };
}

/** Something in the log that is not an event of this system's making. */
export interface UnreadableEvent extends Place {
  readonly id: string;
  readonly type: string;
  /** What is wrong with it. Never repeats its content. */
  readonly unreadable: string;
}

/** An event of the domain, with its place in the log. */
export type Recorded<E extends Event> = E & Omit<StoredEvent, 'type' | 'data'>;

/** `kim-5f0c…`. The first `-` ends the category, so a category is camelCase. */
export const streamName = (category: string, id: string): string => `${category}-${id}`;

/** Of the aggregate whose stream this is. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
