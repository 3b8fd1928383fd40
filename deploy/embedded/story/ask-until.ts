import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 250;

/** Asks again and again until the answer will do, and gives that. Throws after a minute, with the last answer. */
export const askUntil = async <Given>(
  what: string,
  ask: () => Promise<Given>,
  willDo: (answer: Given) => boolean,
  patience = PATIENCE_MS,
): Promise<Given> => {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (willDo(answer)) return answer;
    if (Date.now() > deadline)
      throw new Error(`${what}: not after ${patience / 1_000} s, but ${JSON.stringify(answer)}`);
    await delay(PAUSE_MS);
  }
};
