import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import { Unavailable } from '@app/event-sourcing';
import {
  type Parked,
  parkedStreams,
  reasonOf,
  rebuild,
  RebuildUnderWay,
  retryParked,
  type Standing,
  standings,
} from '@app/read-models';
import { type Operated, type Parts, say, withParts } from './parts';
import { shownProgress } from './progress';

/** `projections list | retry` and `rebuild`. */
export const readModelCommands = (service: Operated): Command[] => {
  const ofProjections = new Command('projections').description('what the read models and automations pass over');
  ofProjections
    .command('list')
    .description('shows how far each is, and what it passes over')
    .action(withParts(service, list));
  ofProjections
    .command('retry')
    .argument('[name]', 'only this read model or automation')
    .description('handles again what was parked, after its cause was repaired')
    .action((name?: string) => withParts(service, retry)(name));
  const ofRebuild = new Command('rebuild')
    .argument('<name>', 'the read model')
    .description('builds a read model from the first event, beside the one that serves, and switches')
    .action((name: string) => withParts(service, build)(name));
  return [ofProjections, ofRebuild];
};

const list = async ({ followers, store }: Parts): Promise<void> => {
  const head = await store.head();
  say(`The log ends at ${head.toString()}`);
  for (const database of new Set(followers.map((each) => each.database))) {
    const found = await standings(database);
    const known = followers.filter((each) => each.database === database).map(({ subscriber }) => subscriber.name);
    for (const name of [...new Set([...known, ...found.map((each) => each.name)])].sort()) {
      const standing = found.find((each) => each.name === name);
      say(`${name.padEnd(32)}${standing ? told(standing, head) : 'never ran'}`);
      for (const parked of standing?.parked ? await parkedStreams(database, name) : []) say(`  ${place(parked)}`);
    }
  }
};

const told = ({ position, caughtUp, parked }: Standing, head: bigint): string => {
  const behind = head > position ? head - position : 0n;
  const state = caughtUp ? '' : ', being built';
  return `at ${position.toString()}, ${behind.toString()} behind${state}, ${parked} parked`;
};

const place = ({ stream, revision, position, eventType, parkedAt, reason }: Parked): string =>
  `${stream}@${revision} (${eventType} at ${position}) since ${parkedAt.toISOString()}: ${reason}`;

const retry = async ({ followers, store }: Parts, name?: string): Promise<void> => {
  const outcomes = { followed: 0, parked: 0 };
  const asked = followers.filter(({ subscriber }) => name === undefined || subscriber.name === name);
  if (asked.length === 0)
    throw notThere(
      name,
      followers.map(({ subscriber }) => subscriber),
    );
  for (const { subscriber, database } of asked) {
    for await (const { stream, reason } of retryParked(database, store, subscriber)) {
      outcomes[reason === undefined ? 'followed' : 'parked'] += 1;
      say(`${subscriber.name} ${stream} ${reason === undefined ? 'is followed again' : `stays parked: ${reason}`}`);
    }
  }
  say(`${outcomes.followed} followed again, ${outcomes.parked} still parked`);
  if (outcomes.parked > 0) process.exitCode = 1;
};

const AGAIN_AFTER_MS = 2_000;

const build = async ({ service, database, store }: Parts, name: string): Promise<void> => {
  const projection = service.projections.find((each) => each.name === name);
  if (!projection) throw notThere(name, service.projections);
  const shown = shownProgress(`Building ${name} beside the one that serves`);
  let hasBegun = false;
  const attempt = () =>
    rebuild(database, store, projection, (progress) => {
      hasBegun = true;
      shown.update(progress);
    });
  // What is not there at all, as where an address is wrong, is not waited for.
  const isOutage = (error: unknown) => hasBegun && (error instanceof Unavailable || error instanceof RebuildUnderWay);
  try {
    for (let isBuilt = false; !isBuilt;) {
      isBuilt = await attempt().then(
        () => true,
        async (error: unknown) => {
          if (!isOutage(error)) throw error;
          shown.again(`${reasonOf(error)}; it begins again until it succeeds`);
          return setTimeout(AGAIN_AFTER_MS, false);
        },
      );
    }
    const parked = await parkedStreams(database, name);
    shown.done(`${name} was rebuilt, and the new one serves; ${parked.length} parked`);
  } catch (error) {
    shown.failed(`${name} was not rebuilt; the old one goes on serving`);
    throw error;
  }
};

const notThere = (name = '', there: readonly { readonly name: string }[]): Error =>
  new Error(`There is no ${name}; there are ${there.map((each) => each.name).join(', ')}`);
