import type { RecordedEvent } from './event';
import { toText } from './text';

/** The type of events that stand for another one. */
export const LINK_TYPE = '$>';

/** Where an event of a stream is that a link points to. */
export interface LinkTarget {
  stream: string;
  revision: bigint;
}

/** A link's data is `revision@stream`. Other events, and what cannot be read as a link, have no target. */
export const linkTargetOf = ({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): LinkTarget | undefined => {
  if (type !== LINK_TYPE) return undefined;
  const [, revision, stream] = /^(\d{1,18})@(.+)$/s.exec(toText(data) ?? '') ?? [];
  return revision && stream && !stream.includes('\0') ? { stream, revision: BigInt(revision) } : undefined;
};
