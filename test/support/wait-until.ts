import { setTimeout as delay } from 'node:timers/promises';

const FIRST_PAUSE_MS = 10;
/** Asked more often, what takes long would take longer. */
const LONGEST_PAUSE_MS = 100;

/** Returns the first answer that is not undefined or false. Fails after 60 s, saying what it waited for. */
export const waitUntil = async <T>(what: string, ask: () => Promise<T> | T): Promise<NonNullable<T>> => {
  const deadline = Date.now() + 60_000;
  for (let pause = FIRST_PAUSE_MS; Date.now() < deadline; pause = Math.min(pause * 1.3, LONGEST_PAUSE_MS)) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    await delay(pause);
  }
  throw new Error(`Waited 60 s in vain until ${what}`);
};
