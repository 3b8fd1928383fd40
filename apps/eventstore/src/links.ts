import type { RecordedEvent } from './event';
import { toText } from './text';

/** The type of events that stand for another one. */
export const LINK_TYPE = '$>';

/** Where an event of a stream is that a link points to. */
export interface LinkTarget {
  stream: string;
  /** `LAST_REVISION` for that of its last event. */
  revision: bigint;
}

export const LAST_REVISION = -1n;

/** The name of no stream. */
const NOWHERE = '';

/** Spaces around the number are those of .NET; what follows the first `@` is the stream's name, and may be missing. */
const LINK = /^[\t-\r ]*([+-]?)0*(\d{1,19})[\t-\r ]*(?:@(.*))?$/s;

/** A link's data is `revision@stream`, where there need be no such event. Other events, and what is no link, have no target. */
export const linkTargetOf = ({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): LinkTarget | undefined => {
  if (type !== LINK_TYPE) return undefined;
  const [, sign, digits, stream = NOWHERE] = LINK.exec(toText(data) ?? '') ?? [];
  if (digits === undefined) return undefined;
  const revision = sign === '-' ? -BigInt(digits) : BigInt(digits);
  if (BigInt.asIntN(64, revision) !== revision) return undefined;
  return { stream: stream.includes('\0') ? NOWHERE : stream, revision };
};
