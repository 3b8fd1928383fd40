import { setTimeout as delay } from 'node:timers/promises';

/** Returns the first answer that is not undefined or false. Fails after 60 s, saying what it waited for. */
export const waitUntil = async <T>(what: string, ask: () => Promise<T> | T): Promise<NonNullable<T>> => {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    await delay(20);
  }
  throw new Error(`Waited 60 s in vain until ${what}`);
};
