const WINDOW_SECONDS = 60;

/** What is left to one caller of the present minute. */
export interface Allowance {
  readonly limit: number;
  /** 0 at the last request that is allowed, and at those that are not. */
  readonly remaining: number;
  /** Whole seconds until the next minute. */
  readonly resetSeconds: number;
  readonly exceeded: boolean;
}

/**
 * Counts requests of each minute of the clock. All minutes begin together, so that what was counted is forgotten at once
 * and no caller costs memory for longer.
 */
export class RateLimit {
  private window = -1;
  private readonly counts = new Map<string, number>();

  /** @param limit of each caller in a minute. */
  constructor(private readonly limit: number) {}

  /** Counts one request. */
  take(caller: string, now: Date): Allowance {
    const seconds = now.getTime() / 1_000;
    const window = Math.floor(seconds / WINDOW_SECONDS);
    if (window !== this.window) this.counts.clear();
    this.window = window;
    const count = (this.counts.get(caller) ?? 0) + 1;
    this.counts.set(caller, count);
    return {
      limit: this.limit,
      remaining: Math.max(0, this.limit - count),
      resetSeconds: Math.ceil((window + 1) * WINDOW_SECONDS - seconds),
      exceeded: count > this.limit,
    };
  }
}
