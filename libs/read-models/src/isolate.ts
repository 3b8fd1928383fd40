import { setTimeout } from 'node:timers/promises';
import type { Poison } from './parked';
import type { Entry } from './subscriber';
import { surroundingsFailed } from './surroundings';

const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 50;

/**
 * Attempts each event by itself. Gives those that failed every time, at most one of a stream: the later events of its
 * stream are left alone. Throws when the surroundings fail.
 */
export const isolate = async (
  entries: readonly Entry[],
  attempt: (entry: Entry) => Promise<unknown>,
): Promise<Poison[]> => {
  const poison = new Map<string, Poison>();
  for (const entry of entries) {
    if (poison.has(entry.stream)) continue;
    const failure = await failureOf(() => attempt(entry));
    if (failure) poison.set(entry.stream, { entry, ...failure });
  }
  return [...poison.values()];
};

const failureOf = async (attempt: () => Promise<unknown>): Promise<{ error: unknown } | undefined> => {
  for (let number = 1; ; number++) {
    try {
      await attempt();
      return undefined;
    } catch (error) {
      if (surroundingsFailed(error)) throw error;
      if (number === ATTEMPTS) return { error };
      await setTimeout(BETWEEN_ATTEMPTS_MS);
    }
  }
};
