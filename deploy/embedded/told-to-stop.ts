/** How a terminal or an operator tells a process to stop. */
export const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborts when a terminal or an operator tells this process to stop. */
export const toldToStop = (): AbortSignal => {
  const stop = new AbortController();
  // A repeat changes nothing: npm passes the signal of a Ctrl-C on, so that it comes twice.
  for (const signal of STOP_SIGNALS) process.on(signal, () => stop.abort());
  return stop.signal;
};

/** Resolves when it was told, or has been. */
export const untilTold = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await new Promise((told) => signal.addEventListener('abort', told));
};
