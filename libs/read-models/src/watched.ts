import { type EventStore, type FollowOptions, inTime, type LogBatch, TOO_LATE } from '@app/event-sourcing';

/** After so long without anything the store is asked whether there was nothing. */
const SILENCE_MS = 10_000;

/**
 * Follows the log as `store.follow` does, and does not trust silence: a subscription to which nothing comes, although
 * the log went on, is given up for a new one. Throws `Unavailable` when the store does not answer.
 */
export async function* watched(
  store: EventStore,
  options: FollowOptions,
  silenceMs = SILENCE_MS,
): AsyncGenerator<LogBatch, void> {
  for (let { after } = options; !options.signal.aborted;) {
    for await (const batch of untilSilent(store, { ...options, ...(after !== undefined && { after }) }, silenceMs)) {
      yield batch;
      if (batch.position >= 0n) after = batch.position;
    }
  }
}

async function* untilSilent(store: EventStore, options: FollowOptions, silenceMs: number): AsyncGenerator<LogBatch> {
  const { signal, after = -1n } = options;
  const givenUp = new AbortController();
  // Before the subscription begins: at the end of the log it has been past this, also where nothing was for it.
  const head = await store.head();
  const batches = store.follow({ ...options, signal: AbortSignal.any([signal, givenUp.signal]) });
  const iterator = batches[Symbol.asyncIterator]();
  try {
    for (let position = after; ;) {
      const next = await orSilence(store, iterator.next(), position, silenceMs);
      if (!next || next.done) return;
      const batch = next.value;
      position = batch.caughtUp && head > batch.position ? head : batch.position;
      yield { ...batch, position };
    }
  } finally {
    givenUp.abort();
    // The store lets go of a subscription when it is asked for more, or for no more.
    iterator.return?.().catch(() => undefined);
  }
}

/** Undefined when nothing came, twice for so long, and the log is beyond the position. */
const orSilence = async <T>(
  store: EventStore,
  next: Promise<T>,
  position: bigint,
  silenceMs: number,
): Promise<T | undefined> => {
  next.catch(() => undefined);
  for (let wasBehind = false; ;) {
    const arrived = await inTime(next, silenceMs);
    if (arrived !== TOO_LATE) return arrived;
    const isBehind = (await store.head()) > position;
    if (wasBehind && isBehind) return undefined;
    wasBehind = isBehind;
  }
};
