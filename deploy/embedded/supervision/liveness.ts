import { setTimeout as delay } from 'node:timers/promises';
import type { Probe } from './probes';

/** When a process that runs but does not answer is given up. */
export interface Liveness {
  /** Between two questions. */
  everyMs: number;
  /**
   * So many failures in a row. Failures are counted, and no time is measured: on a machine that was frozen for an hour
   * every process has missed one question at most.
   */
  failures: number;
}

/** An answer later than this is a failure. */
const PATIENCE_MS = 5_000;

/** Twenty seconds; more, when the questions themselves take their time to fail. */
export const DEFAULT_LIVENESS: Liveness = { everyMs: 2_000, failures: 10 };

/** Resolves with true once the probe has failed too often, with false once the signal was aborted. */
export const isHung = async (
  alive: Probe,
  { everyMs, failures }: Liveness,
  signal: AbortSignal,
): Promise<boolean> => {
  for (let inARow = 0; inARow < failures;) {
    await delay(everyMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return false;
    const late = delay(PATIENCE_MS, false, { ref: false });
    inARow = (await Promise.race([alive().catch(() => false), late])) ? 0 : inARow + 1;
  }
  return !signal.aborted;
};
