import { Logger } from '@nestjs/common';
import {
  DiscardPolicy,
  type JetStreamManager,
  nanos,
  NatsError,
  RetentionPolicy,
  StorageType,
  type StoredMsg,
  type StreamConfig,
  type StreamInfo,
} from 'nats';
import { KIM_DEAD_LETTERS, KIM_DEAD_LETTERS_SUBJECTS, KIM_EVENTS, KIM_EVENTS_SUBJECTS } from '@app/contracts';
import { headersIn, UNREADABLE } from './headers-in';
import type { Nats } from './nats';

/** What a stream is to be. Anything else of its configuration stays as an operator has set it. */
type WantedStream = Partial<StreamConfig> & Pick<StreamConfig, 'name' | 'subjects'>;

const DUPLICATE_WINDOW_MS = 120_000;

/** On disk, and without limits: a full disk makes a publication fail, and drops nothing that is stored. */
const KEPT = {
  storage: StorageType.File,
  discard: DiscardPolicy.New,
  max_msgs: -1,
  max_msgs_per_subject: -1,
  max_bytes: -1,
  max_age: 0,
  duplicate_window: nanos(DUPLICATE_WINDOW_MS),
};

const EVENTS: WantedStream = {
  ...KEPT,
  name: KIM_EVENTS,
  subjects: [KIM_EVENTS_SUBJECTS],
  retention: RetentionPolicy.Limits,
};

/** A letter that is replayed leaves the stream with its acknowledgement; those that nobody consumes stay. */
const DEAD_LETTERS: WantedStream = {
  ...KEPT,
  name: KIM_DEAD_LETTERS,
  subjects: [KIM_DEAD_LETTERS_SUBJECTS],
  retention: RetentionPolicy.Workqueue,
};

const logger = new Logger('JetStream');

/** Sees to it that the stream of integration events is there and as it is to be. */
export const ensureEvents = (nats: Nats): Promise<StreamInfo> =>
  ensureStream(nats, EVENTS, () =>
    logger.warn(
      `There was no stream ${KIM_EVENTS}; it is empty now. If the broker has lost it: npm run events -- rebuild`,
    ),
  );

/** Sees to it that the stream of dead letters is there and as it is to be. */
export const ensureDeadLetters = (nats: Nats): Promise<StreamInfo> =>
  ensureStream(nats, DEAD_LETTERS, () => logger.log(`There was no stream ${KIM_DEAD_LETTERS}; it is empty now`));

/** Without asking first whether there is JetStream at all: the first real question tells. */
export const jetStreamManager = (nats: Nats): Promise<JetStreamManager> =>
  nats.connection().jetstreamManager({ checkAPI: false });

/**
 * The first message from a number on, perhaps of one subject; none when there is none. One with headers that nobody can read
 * is not of our making, and passed over.
 */
export const nextMessage = async (
  nats: Nats,
  stream: string,
  query: { seq: number; next_by_subj?: string },
): Promise<StoredMsg | undefined> => {
  const { streams } = await jetStreamManager(nats);
  const found = await foundOrNot(streams.getMessage(stream, query));
  if (!found || headersIn(() => found.header) !== UNREADABLE) return found;
  return query.next_by_subj === undefined ? undefined : nextMessage(nats, stream, { ...query, seq: found.seq + 1 });
};

const ensureStream = async (nats: Nats, common: WantedStream, created: () => void): Promise<StreamInfo> => {
  const { streams } = await jetStreamManager(nats);
  const wanted = { ...common, num_replicas: nats.replicas };
  const found = await foundOrNot(streams.info(wanted.name));
  if (!found) {
    const info = await streams.add(wanted);
    created();
    return info;
  }
  return isAs(wanted, found.config) ? found : streams.update(wanted.name, { ...found.config, ...wanted });
};

const foundOrNot = async <T>(looking: Promise<T>): Promise<T | undefined> => {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof NatsError && error.api_error?.code === 404) return undefined;
    throw error;
  }
};

const isAs = (wanted: WantedStream, found: StreamConfig): boolean => {
  const keys = Object.keys(wanted) as (keyof WantedStream)[];
  return keys.every((key) => JSON.stringify(wanted[key]) === JSON.stringify(found[key]));
};
