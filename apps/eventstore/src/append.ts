import type { ProposedEvent } from './event';
import type { ExpectedRevision } from './expected-revision';

/** Events for one stream: all are written, side by side, or none. */
export interface Append {
  stream: string;
  expected: ExpectedRevision;
  events: readonly ProposedEvent[];
  /** That the stream is deleted instead: until an append revives it, or for ever. */
  deletes?: 'until_revived' | 'for_ever';
}

/** The revisions are the stream's last, `NO_REVISION` when it has none. A repeated append of what is hidden has no position. */
export type AppendOutcome =
  | { kind: 'appended'; revision: bigint; position: bigint | undefined }
  | { kind: 'wrong_revision'; actual: bigint }
  | { kind: 'deleted' };
