import { createHash } from 'node:crypto';
import type { Command } from './event';

/**
 * Tells what a command asks for from anything else that could be asked under the same command id. It is stored beside
 * each event in clear: where the data of commands can be guessed and must not be, it has to depend on a secret.
 */
export type Fingerprint<C extends Command> = (command: C) => string | Promise<string>;

/** SHA-256 of the command's data, in base64url. */
export const fingerprintOf: Fingerprint<Command> = ({ data }) =>
  createHash('sha256').update(canonicalJson(data)).digest('base64url');

/** The same text for the same JSON, in whatever order its fields come. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]): [string, unknown] => [name, sorted(field)]);
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
};
