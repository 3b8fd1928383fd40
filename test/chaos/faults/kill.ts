import type { Stack } from '../../../deploy/embedded/stack';
import { waitUntil } from '../../support/wait-until';
import type { SeededRandom } from '../seeded-random';

/** At most so many processes die in the same moment, once each has died alone. */
const MOST_AT_ONCE = 3;

/**
 * Who is killed in each round: first everybody once, spread over the rounds, then some at random.
 */
export const killings = (processes: readonly string[], rounds: number, random: SeededRandom): string[][] => {
  const shuffled = random.pick(processes, processes.length);
  return Array.from({ length: rounds }, (_, round) =>
    round < processes.length
      ? shuffled.filter((_, index) => index % rounds === round)
      : random.pick(processes, 1 + random.below(MOST_AT_ONCE)),
  );
};

/** Ends the processes without warning, and returns when others have taken their places. */
export const kill = async (stack: Stack, names: readonly string[]): Promise<void> => {
  const victims = names.map((name) => ({ name, pid: stack.pid(name) }));
  for (const { pid } of victims) if (pid !== undefined) process.kill(pid, 'SIGKILL');
  for (const { name, pid } of victims)
    await waitUntil(`another ${name} runs`, () => ![pid, undefined].includes(stack.pid(name)));
};
