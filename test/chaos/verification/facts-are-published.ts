import { bimtekClosed, eventSubject, KIM_EVENTS, kimEstablished } from '@app/contracts';
import { Nats } from '@app/messaging';
import { diverged, type Finding, lost } from '../finding';
import { groupedBy } from './grouped-by';
import { placeOf } from './log-is-sound';
import type { LoggedEvent } from './read-log';

/** Facts of each service that others may know. */
const SUBJECTS = [kimEstablished, bimtekClosed].map(({ type }) => eventSubject(type));

/** JetStream holds every fact that others may know: at least once, and those of one aggregate in the log's order. */
export const factsArePublished = async (natsUrl: string, log: readonly LoggedEvent[]): Promise<Finding[]> => {
  const facts = log.filter(({ type }) => type === 'KimEstablished' || type === 'BimtekClosed');
  const published = facts.length > 0 ? await publishedIds(natsUrl) : [];
  const firstAt = new Map<string, number>();
  for (const [index, id] of published.entries()) if (!firstAt.has(id)) firstAt.set(id, index);

  const missing = facts.filter(({ id }) => !firstAt.has(id));
  const ofOneKim = [...groupedBy(facts, ({ stream }) => stream).values()];
  const isLate = (fact: LoggedEvent, index: number, all: readonly LoggedEvent[]): boolean =>
    all.slice(index + 1).some(({ id }) => (firstAt.get(id) ?? Infinity) < (firstAt.get(fact.id) ?? -1));
  return [
    ...missing.map((fact) => lost(`${placeOf(fact)} ${fact.type} is not in ${KIM_EVENTS}`)),
    ...ofOneKim
      .flatMap((all) => all.filter(isLate))
      .map((fact) => diverged(`${placeOf(fact)} ${fact.type} came to ${KIM_EVENTS} after a later event of its KIM`)),
  ];
};

/** Ids of the events in the stream, in its order. */
const publishedIds = async (url: string): Promise<string[]> => {
  const nats = new Nats({ url, name: 'chaos' });
  try {
    const { streams } = await (await nats.whenConnected()).jetstreamManager();
    const { state } = await streams.info(KIM_EVENTS);
    const ids: string[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const message = await streams.getMessage(KIM_EVENTS, { seq });
      if (SUBJECTS.includes(message.subject)) ids.push(message.json<{ id: string }>().id);
    }
    return ids;
  } finally {
    await nats.close();
  }
};
