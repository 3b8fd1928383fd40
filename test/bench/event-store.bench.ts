import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore, type PostgresEventStore } from '@event-driven-io/emmett-postgresql';
import { EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import { Database } from '@app/postgres';
import { durationOf, inTurn, median, percentile, perSecond, ratio } from './measure';
import { residentMegabytes } from './process-memory';
import { RawCommits, selectAndParse } from './raw-postgres';
import { compared, figure, heading, note } from './report';
import { SAMPLE_BYTES, sampleEvent, sampleEvents } from './sample-events';

/** Where the parts are that are measured. */
export interface EventStoreUnderTest {
  eventstoreUrl: string;
  /** The database behind it, and one that the yardstick and the peer may write to. */
  logUrl: string;
  scratchUrl: string;
  pid: () => number | undefined;
}

export interface EventStoreBenchOptions {
  /** Each measurement is repeated so often, in turn with the others. */
  rounds: number;
  secondsEach: number;
  /** Events that the store has to hold in the end. */
  events: number;
}

const WRITERS = 64;
const BATCH = 100;
const LONG_STREAM = 50_000;

export const benchEventStore = async (
  { eventstoreUrl, logUrl, scratchUrl, pid }: EventStoreUnderTest,
  options: EventStoreBenchOptions,
): Promise<void> => {
  const client = EventStoreDBClient.connectionString(eventstoreUrl);
  const raw = await RawCommits.open(scratchUrl);
  const peer = getPostgreSQLEventStore(scratchUrl);
  const log = new Database({ url: logUrl, applicationName: 'bench' });
  try {
    await appends(client, raw, peer, options);
    await reads(client, log, options);
    await lengthOfStream(client);
    await lag(client, options);
    await memory(client, pid, options);
  } finally {
    await peer.close();
    await raw.close();
    await log.close();
    await client.dispose();
  }
};

const newStream = () => `bench-${randomUUID()}`;

const appends = async (
  client: EventStoreDBClient,
  raw: RawCommits,
  peer: PostgresEventStore,
  { rounds, secondsEach }: EventStoreBenchOptions,
): Promise<void> => {
  const { version, fsync, synchronousCommit } = await raw.settings();
  const bytes = SAMPLE_BYTES.data.length + SAMPLE_BYTES.metadata.length;
  heading(`Appends, events of ${bytes} bytes`);
  note(`PostgreSQL ${version}, fsync ${fsync}, synchronous_commit ${synchronousCommit}`);
  const [one, streams] = [newStream(), Array.from({ length: WRITERS }, newStream)];
  const ends = new Map<string, bigint>();
  const append = async (stream: string, count = 1) => {
    const expectedRevision = ends.get(stream) ?? NO_STREAM;
    const { nextExpectedRevision } = await client.appendToStream(stream, sampleEvents(count), { expectedRevision });
    ends.set(stream, nextExpectedRevision);
    return count;
  };
  const peerAppend = (stream: string) =>
    peer.appendToStream(stream, [{ type: 'MemberJoined', data: sampleEvent().data }]).then(() => 1);
  const inOneStream = (worker: number) => streams[worker] ?? one;

  const [commits = [], single = [], many = [], batches = [], peerSingle = [], peerMany = []] = await inTurn(rounds, [
    () => perSecond(secondsEach, 1, () => raw.commit().then(() => 1)),
    () => perSecond(secondsEach, 1, () => append(one)),
    () => perSecond(secondsEach, WRITERS, (worker) => append(inOneStream(worker))),
    () => perSecond(secondsEach, 4, (worker) => append(inOneStream(worker), BATCH)),
    () => perSecond(secondsEach, 1, () => peerAppend(one)),
    () => perSecond(secondsEach, WRITERS, (worker) => peerAppend(inOneStream(worker))),
  ]);
  const toRaw = (values: readonly number[], aim?: string) => compared(ratio(values, commits), 'raw commits', aim);
  figure('raw: one row, one commit, one connection', median(commits), 'commits/s');
  figure('one writer', median(single), 'appends/s', toRaw(single, 'at least 0.4'));
  figure(`${WRITERS} writers`, median(many), 'appends/s', toRaw(many, 'at least 3'));
  figure(`batches of ${BATCH}, 4 writers`, median(batches), 'events/s', toRaw(batches));
  figure('peer (emmett-postgresql), one writer', median(peerSingle), 'appends/s', toRaw(peerSingle));
  figure(`peer (emmett-postgresql), ${WRITERS} writers`, median(peerMany), 'appends/s', toRaw(peerMany));
};

const fill = async (client: EventStoreDBClient, stream: string, events: number): Promise<void> => {
  for (let left = events; left > 0; left -= 1_000)
    await client.appendToStream(stream, sampleEvents(Math.min(left, 1_000)));
};

const reads = async (
  client: EventStoreDBClient,
  log: Database,
  { rounds, secondsEach }: EventStoreBenchOptions,
): Promise<void> => {
  heading('Reads');
  const stream = newStream();
  await fill(client, stream, 10_000);
  const readOnce = async () => {
    let read = 0;
    for await (const { event } of client.readStream(stream)) if (event) read += 1;
    return read;
  };
  const [selected = [], read = []] = await inTurn(rounds, [
    () => perSecond(secondsEach, 1, () => selectAndParse(log, stream)),
    () => perSecond(secondsEach, 1, readOnce),
  ]);
  figure('raw: SELECT and JSON.parse', median(selected), 'events/s');
  figure(
    'a stream of 10,000 events, through the client',
    median(read),
    'events/s',
    compared(ratio(read, selected), 'SELECT + JSON.parse', 'at least 0.3'),
  );
};

const lengthOfStream = async (client: EventStoreDBClient): Promise<void> => {
  heading('Appending to a long stream');
  const long = newStream();
  await fill(client, long, LONG_STREAM);
  const [first, last]: [number[], number[]] = [[], []];
  for (let revision = BigInt(LONG_STREAM - 1); first.length < 300; revision++) {
    first.push(
      await durationOf(() => client.appendToStream(newStream(), [sampleEvent()], { expectedRevision: NO_STREAM })),
    );
    last.push(await durationOf(() => client.appendToStream(long, [sampleEvent()], { expectedRevision: revision })));
  }
  figure('the first event of a stream, p50', median(first), 'ms');
  figure(
    `the event after ${LONG_STREAM.toLocaleString('en')} others, p50`,
    median(last),
    'ms',
    compared(median(last) / median(first), 'the first', 'about 1'),
  );
};

const lag = async (client: EventStoreDBClient, { secondsEach }: EventStoreBenchOptions): Promise<void> => {
  heading('From the call of an append to a live subscriber');
  const [stream, sentAt] = [newStream(), new Map<string, number>()];
  const lags: number[] = [];
  const subscription = client.subscribeToStream(stream);
  const confirmed = new Promise((resolve) => subscription.once('confirmation', resolve));
  subscription.on('data', ({ event }) => {
    const sent = event && sentAt.get(event.id);
    if (sent !== undefined) lags.push(performance.now() - sent);
  });
  await confirmed;
  await perSecond(secondsEach * 2, 1, async () => {
    const event = sampleEvent();
    sentAt.set(event.id, performance.now());
    await client.appendToStream(stream, [event]);
    return 1;
  });
  await subscription.unsubscribe();
  figure('p50', median(lags), 'ms');
  figure('p99', percentile(lags, 0.99), 'ms');
};

const STEPS = 5;

const memory = async (
  client: EventStoreDBClient,
  pid: () => number | undefined,
  { events }: EventStoreBenchOptions,
): Promise<void> => {
  heading(`Memory of the event store while it takes, and then gives, ${events.toLocaleString('en')} events`);
  for (let step = 1; step <= STEPS; step++) {
    await Promise.all(Array.from({ length: 4 }, () => fill(client, newStream(), events / STEPS / 4)));
    figure(`after ${((events / STEPS) * step).toLocaleString('en')} more events`, residentMegabytes(pid()), 'MB');
  }
  let read = 0;
  const took = await durationOf(async () => {
    for await (const { event } of client.readAll()) if (event) read += 1;
  });
  figure('after reading the whole log at once', residentMegabytes(pid()), 'MB');
  figure('the whole log, through the client', read / (took / 1_000), 'events/s');
};
