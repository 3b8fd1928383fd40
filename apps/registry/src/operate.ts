import 'reflect-metadata';
import { Command } from 'commander';
import type { Event, EventStore } from '@app/event-sourcing';
import { EventStoreDb } from '@app/eventstore-db';
import { Database } from '@app/postgres';
import {
  type Parked,
  parkedStreams,
  type Projection,
  rebuild,
  resetPublications,
  retryParked,
  type Standing,
  standings,
} from '@app/read-models';
import { shownProgress } from './operate.progress';
import { registryConfig } from './registry.config';
import { projections, publications } from './registry.read-models';

// What an operator does with the registry's read models while it serves. Exit codes: 0 done, 1 not done or not all.

interface Parts {
  readonly database: Database;
  readonly store: EventStore;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const list = async ({ database, store }: Parts): Promise<void> => {
  const head = await store.head();
  const found = await standings(database);
  const names = new Set([...projections.map(({ name }) => name), ...found.map(({ name }) => name)]);
  say(`The log ends at ${head.toString()}`);
  for (const name of [...names].sort()) {
    const standing = found.find((each) => each.name === name);
    say(`${name.padEnd(32)}${standing ? told(standing, head) : 'never ran'}`);
    for (const parked of standing?.parked ? await parkedStreams(database, name) : []) say(`  ${place(parked)}`);
  }
};

const told = ({ position, caughtUp, parked }: Standing, head: bigint): string => {
  const behind = head > position ? head - position : 0n;
  const state = caughtUp ? '' : ', being built';
  return `at ${position.toString()}, ${behind.toString()} behind${state}, ${parked} parked`;
};

const place = ({ stream, revision, position, eventType, parkedAt, reason }: Parked): string =>
  `${stream}@${revision} (${eventType} at ${position}) since ${parkedAt.toISOString()}: ${reason}`;

const retry = async ({ database, store }: Parts, name?: string): Promise<void> => {
  const outcomes = { followed: 0, parked: 0 };
  for (const projection of name === undefined ? projections : [named(name)]) {
    for await (const { stream, reason } of retryParked(database, store, projection)) {
      outcomes[reason === undefined ? 'followed' : 'parked'] += 1;
      say(`${projection.name} ${stream} ${reason === undefined ? 'is followed again' : `stays parked: ${reason}`}`);
    }
  }
  say(`${outcomes.followed} followed again, ${outcomes.parked} still parked`);
  if (outcomes.parked > 0) process.exitCode = 1;
};

const build = async ({ database, store }: Parts, name: string): Promise<void> => {
  const projection = named(name);
  const shown = shownProgress(`Building ${name} beside the one that serves`);
  try {
    await rebuild(database, store, projection, (progress) => shown.update(progress));
    const parked = await parkedStreams(database, name);
    shown.done(`${name} was rebuilt, and the new one serves; ${parked.length} parked`);
  } catch (error) {
    shown.failed(`${name} was not rebuilt; the old one goes on serving`);
    throw error;
  }
};

const reset = async ({ database }: Parts): Promise<void> => {
  const names = publications.map(({ subscription }) => subscription);
  await resetPublications(database, names);
  for (const name of names) say(`${name} publishes everything again from the first event on`);
};

const named = (name: string): Projection<Event> => {
  const projection = projections.find((each) => each.name === name);
  if (projection) return projection;
  throw new Error(`There is no read model ${name}; there are ${projections.map((each) => each.name).join(', ')}`);
};

/** Gives what a command needs, and closes it after that. */
const withParts =
  <Given extends unknown[]>(work: (parts: Parts, ...given: Given) => Promise<void>) =>
  async (...given: Given): Promise<void> => {
    const { DATABASE_URL, EVENTSTORE_URL } = registryConfig();
    const database = new Database({ url: DATABASE_URL, applicationName: 'registry operate', maxConnections: 2 });
    const store = new EventStoreDb({ url: EVENTSTORE_URL, recordedBy: 'registry operate' });
    try {
      await work({ database, store }, ...given);
    } finally {
      store.onApplicationShutdown();
      await database.close();
    }
  };

const main = async (): Promise<void> => {
  const program = new Command('operate').description('Looks after the read models of the registry while it serves');
  const ofProjections = program.command('projections').description('what the read models pass over');
  ofProjections.command('list').description('shows how far each is, and what it passes over').action(withParts(list));
  ofProjections
    .command('retry')
    .argument('[name]', 'only this read model')
    .description('handles again what was parked, after its cause was repaired')
    .action((name?: string) => withParts(retry)(name));
  program
    .command('rebuild')
    .argument('<name>', 'the read model')
    .description('builds a read model from the first event, beside the one that serves, and switches')
    .action((name: string) => withParts(build)(name));
  program
    .command('publications')
    .description('what is told to others')
    .command('reset')
    .description('publishes everything again from the first event on')
    .action(withParts(reset));
  await program.parseAsync();
};

const words = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown error';
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${words(error)}\n`);
    process.exit(1);
  },
);
