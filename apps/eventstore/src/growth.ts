/** Lets subscriptions sleep until the log grows. */
export class Growth {
  private readonly watches = new Set<Watch>();

  /** Watches one stream, or the whole log, until the signal aborts, which wakes it a last time. */
  watch(signal: AbortSignal, stream?: string): Watch {
    const watch = new Watch(stream);
    this.watches.add(watch);
    const close = () => {
      this.watches.delete(watch);
      watch.wake();
    };
    signal.addEventListener('abort', close, { once: true });
    return watch;
  }

  /** To be called after a commit, with the streams that it appended to. */
  announce(streams: ReadonlySet<string>): void {
    for (const watch of this.watches) {
      if (watch.stream === undefined || streams.has(watch.stream)) watch.wake();
    }
  }
}

/** Remembers growth until it is asked for: what is committed between a look at the log and the wait is not missed. */
export class Watch {
  private grown = false;
  private waiter: (() => void) | undefined;

  constructor(readonly stream: string | undefined) {}

  wake(): void {
    this.grown = true;
    this.waiter?.();
  }

  /** Returns when the log has grown since the last call. */
  async next(): Promise<void> {
    if (!this.grown) await new Promise<void>((resolve) => (this.waiter = resolve));
    this.grown = false;
  }
}
