/** How long to wait before a process that ended is started again. */
export interface Backoff {
  /** Before the first repeat; doubles with each further one. */
  firstMs: number;
  maxMs: number;
  /** A process that was ready for this long before it ended begins again with the shortest pause. */
  healthyMs: number;
}

export const DEFAULT_BACKOFF: Backoff = { firstMs: 100, maxMs: 10_000, healthyMs: 10_000 };

/**
 * Between half and the whole of the doubled pause, so that processes which died of the same cause do not come back in
 * the same moment. `chance` is from 0 up to 1.
 */
export const pauseBefore = (repeat: number, { firstMs, maxMs }: Backoff, chance = Math.random()): number =>
  Math.min(firstMs * 2 ** (repeat - 1), maxMs) * (0.5 + chance / 2);
