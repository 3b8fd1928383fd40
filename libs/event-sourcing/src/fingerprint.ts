import { v5 as uuidv5 } from 'uuid';
import type { Command } from './event';

/** What a command was told to do, in short: the same for the same data, another for other data. */
export type Fingerprint = (command: Command) => Promise<string>;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
};

/** One text for all JSON that differs in the order of its keys only. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** For data that may be known. Whoever can guess the data can check the guess, so it is not for personal data. */
export const openFingerprint: Fingerprint = ({ data, stamp }) =>
  Promise.resolve(uuidv5(canonicalJson(data), stamp.commandId));
