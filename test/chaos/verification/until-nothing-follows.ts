import { KIM_EVENTS } from '@app/contracts';
import { Nats } from '@app/messaging';
import type { Stack } from '../../../deploy/embedded/stack';
import { waitUntil } from '../../support/wait-until';
import { type LoggedEvent, readLog } from './read-log';
import { COMPARED, open, untilReached } from './read-models-agree';

/**
 * The log once nothing more is appended by what follows it: one service publishes, another hears of it and records what
 * comes of that, and so on. All of them have seen the whole log, no message waits, and the log is still the same.
 */
export const untilNothingFollows = async (stack: Stack): Promise<LoggedEvent[]> => {
  const nats = new Nats({ url: stack.natsUrl, name: 'chaos' });
  try {
    const endOf = (log: readonly LoggedEvent[]): bigint => log.at(-1)?.position ?? -1n;
    for (let log = await readLog(stack.eventstoreUrl); ;) {
      const before = endOf(log);
      for (const service of COMPARED) await reached(stack, service, before);
      await waitUntil('no consumer has anything to do', () => allIsHandled(nats));
      log = await readLog(stack.eventstoreUrl);
      if (endOf(log) === before) return log;
    }
  } finally {
    await nats.close();
  }
};

/** Who does not come so far is found later, and named. */
const reached = async (stack: Stack, service: (typeof COMPARED)[number], end: bigint): Promise<void> => {
  const database = open(stack, service);
  await untilReached(database, end).finally(() => database.close());
};

const allIsHandled = async (nats: Nats): Promise<boolean> => {
  const { consumers } = await (await nats.whenConnected()).jetstreamManager();
  for await (const { num_pending, num_ack_pending } of consumers.list(KIM_EVENTS))
    if (num_pending + num_ack_pending > 0) return false;
  return true;
};
