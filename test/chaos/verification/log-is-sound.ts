import { diverged, duplicated, type Finding, lost } from '../finding';
import type { LoggedEvent } from './read-log';

/** What must hold of any log, whoever wrote it: ids are unique, streams have no gap, positions grow. */
export const logIsSound = (log: readonly LoggedEvent[]): Finding[] => {
  const findings: Finding[] = [];
  const ids = new Map<string, LoggedEvent>();
  const ends = new Map<string, bigint>();
  let position = -1n;
  for (const event of log) {
    const at = placeOf(event);
    const twin = ids.get(event.id);
    if (twin) findings.push(duplicated(`event ${event.id} is ${placeOf(twin)} and ${at}`));
    ids.set(event.id, event);

    const expected = (ends.get(event.stream) ?? -1n) + 1n;
    if (event.revision > expected) findings.push(lost(`${event.stream}@${expected} is missing before ${at}`));
    if (event.revision < expected) findings.push(duplicated(`${at} comes after ${event.stream}@${expected - 1n}`));
    ends.set(event.stream, event.revision);

    if (event.position <= position)
      findings.push(diverged(`${at} is at position ${event.position}, after position ${position}`));
    position = event.position;
  }
  return findings;
};

/** `kim-5f0c…@7` */
export const placeOf = ({ stream, revision }: Pick<LoggedEvent, 'stream' | 'revision'>): string =>
  `${stream}@${revision}`;
