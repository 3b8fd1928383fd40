import type { Stack } from '../../../deploy/embedded/stack';
import type { Finding } from '../finding';
import type { Ledger } from '../load/ledger';
import { factsArePublished } from './facts-are-published';
import { logIsSound } from './log-is-sound';
import { promisesAreKept } from './promises-are-kept';
import { readModelsAgree } from './read-models-agree';
import { skNumbersAreUnique } from './sk-numbers-are-unique';
import { untilNothingFollows } from './until-nothing-follows';

/** Holds what the system promised against what it has, once the load has stopped. Says what it looked at. */
export const verify = async (stack: Stack, ledger: Ledger, say: (line: string) => void): Promise<Finding[]> => {
  const log = await untilNothingFollows(stack);
  const end = log.at(-1)?.position ?? -1n;
  say(`the log has ${log.length} events, up to position ${end}`);
  const findings = [
    ...ledger.contradictions,
    ...logIsSound(log),
    ...promisesAreKept(ledger.acknowledged.values(), log),
    ...skNumbersAreUnique(ledger.contests, log),
  ];
  const models = await readModelsAgree(stack, end); // It also waits until all subscribers, the publisher too, are done.
  return [...findings, ...models, ...(await factsArePublished(stack.natsUrl, log))];
};
