/** An event as a client proposes it. Its data and metadata are bytes to this store and are never logged. */
export interface ProposedEvent {
  /** UUID in lower case. */
  id: string;
  type: string;
  isJson: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** An event as it stands in the log, for ever. */
export interface RecordedEvent extends ProposedEvent {
  stream: string;
  /** Place in its stream: 0, 1, 2 and so on. */
  revision: bigint;
  /** Place in the whole log: 1, 2, 3 and so on, without gaps and in the order of commits. */
  position: bigint;
  created: Date;
}

/** Bytes that an event takes in memory, names and numbers left aside. */
export const sizeOf = ({ data, metadata }: ProposedEvent): number => data.length + metadata.length;
