import { setTimeout } from 'node:timers/promises';

const FIRST_MS = 100;

/**
 * How long to wait after so many failures in a row, in whole milliseconds: the broker passes over parts of one. Longer
 * each time, and not as long as others who failed with us.
 */
export const backOffMs = (failures: number, longestMs: number): number =>
  Math.round(Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 20), longestMs) * (0.5 + Math.random() / 2));

/** Ends early, without an error, when it is told to. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
