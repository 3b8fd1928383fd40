import { setTimeout as delay } from 'node:timers/promises';
import type { Probe } from './probes';

/** When a process that runs but does not answer is given up. */
export interface Liveness {
  /** From one question to the next. An answer that is not there by then is a failure. */
  everyMs: number;
  /**
   * So many failures in a row. Failures are counted, and no time is measured: on a machine that was frozen for an hour
   * every process has missed one question at most.
   */
  failures: number;
}

/** Twenty seconds without an answer. */
export const DEFAULT_LIVENESS: Liveness = { everyMs: 2_000, failures: 10 };

/** Resolves with true once the probe has failed too often, with false once the signal was aborted. */
export const isHung = async (
  alive: Probe,
  { everyMs, failures }: Liveness,
  signal: AbortSignal,
): Promise<boolean> => {
  for (let inARow = 0; inARow < failures;) {
    const next = delay(everyMs, false, { signal }).catch(() => false);
    const answered = await Promise.race([alive().catch(() => false), next]);
    await next;
    if (signal.aborted) return false;
    inARow = answered ? 0 : inARow + 1;
  }
  return true;
};
