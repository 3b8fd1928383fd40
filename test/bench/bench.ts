import { cpus, totalmem } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { Database } from '@app/postgres';
import { removeDataFolder, temporaryDataFolder } from '../../deploy/embedded/data-folder';
import { type Stack, startStack } from '../../deploy/embedded/stack';
import { benchCommands } from './commands.bench';
import { benchEventStore } from './event-store.bench';
import { heading, note } from './report';
import { benchSystem } from './system.bench';

const PARTS = ['store', 'commands', 'system'] as const;

interface Options {
  only?: (typeof PARTS)[number];
  rounds: number;
  seconds: number;
  events: number;
  kims: number;
}

/** `npm run bench`: what the system does on this machine, each figure beside a yardstick of the same run. */
const bench = async ({ only, ...options }: Options): Promise<void> => {
  const { rounds, seconds, kims } = options;
  const isWanted = (part: Options['only']) => only === undefined || only === part;
  heading('The machine');
  note(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`);
  note(`Node ${process.version}; medians of ${rounds} rounds of ${seconds} s, ratios taken within each round`);
  if (isWanted('store')) await onAnEmptyStack((stack) => benchStore(stack, options));
  if (isWanted('commands'))
    await onAnEmptyStack(async (stack) =>
      benchCommands(stack.eventstoreUrl, await scratchDatabase(stack.databaseUrl), { rounds, seconds }),
    );
  if (isWanted('system')) await benchSystem({ seconds: seconds * rounds, kims });
  process.stdout.write('\n');
};

/** The ground alone, without services, and only for this. */
const onAnEmptyStack = async (work: (stack: Stack) => Promise<void>): Promise<void> => {
  const dataDir = temporaryDataFolder();
  const stack = await startStack({ dataDir, services: [] });
  try {
    await work(stack);
  } finally {
    await stack.stop();
    removeDataFolder(dataDir);
  }
};

const benchStore = async (stack: Stack, { rounds, seconds, events }: Options): Promise<void> => {
  const parts = {
    eventstoreUrl: stack.eventstoreUrl,
    logUrl: stack.databases.eventstore,
    scratchUrl: await scratchDatabase(stack.databaseUrl),
    pid: () => stack.pid('eventstore'),
  };
  await benchEventStore(parts, { rounds, secondsEach: seconds, events });
};

const scratchDatabase = async (serverUrl: string): Promise<string> => {
  const server = new Database({ url: serverUrl, applicationName: 'bench', maxConnections: 1 });
  await server.query('create database bench').finally(() => server.close());
  return Object.assign(new URL(serverUrl), { pathname: '/bench' }).href;
};

const positive = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('give a number above 0');
  return value;
};

new Command('bench')
  .addOption(new Option('--only <part>', 'one part alone').choices(PARTS))
  .option('--rounds <number>', 'how often each figure is taken', positive, 5)
  .option('--seconds <number>', 'how long each time', positive, 3)
  .option('--events <number>', 'how many events the store has to hold', positive, 1_000_000)
  .option('--kims <number>', 'how many KIM the register has to hold', positive, 80_000)
  .action(bench)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${String((error as Error).stack)}\n`);
    process.exitCode = 1;
  });
