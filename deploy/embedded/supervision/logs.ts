import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Takes one line that the named process wrote. */
export type Log = (name: string, line: string) => void;

/** A log that grows past this is kept once, as `<name>.log.1`, and begun anew. */
const MAX_BYTES = 50_000_000;

/**
 * Keeps each process's lines in `<data>/logs/<name>.log` and hands them on. Writes at once, so that what a process said
 * last is on disk even when the launcher is killed.
 */
export const keepLogs = (dataDir: string, passOn: Log): Log => {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return (name, line) => {
    const file = join(folder, `${name}.log`);
    const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > MAX_BYTES) renameSync(file, `${file}.1`);
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
    passOn(name, line);
  };
};
