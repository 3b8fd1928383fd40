import { cpus, totalmem } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { Database } from '@app/postgres';
import { removeDataFolder, temporaryDataFolder } from '../../deploy/embedded/data-folder';
import { startStack } from '../../deploy/embedded/stack';
import { benchCommands } from './commands.bench';
import { benchEventStore } from './event-store.bench';
import { heading, note } from './report';
import { benchSystem } from './system.bench';

interface Options {
  rounds: number;
  seconds: number;
  events: number;
  kims: number;
}

/** `npm run bench`: what the system does on this machine, each figure beside a yardstick of the same run. */
const bench = async ({ rounds, seconds, events, kims }: Options): Promise<void> => {
  heading('The machine');
  note(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`);
  note(`Node ${process.version}; medians of ${rounds} rounds of ${seconds} s, ratios taken within each round`);
  const dataDir = temporaryDataFolder();
  const stack = await startStack({ dataDir, services: [] });
  try {
    const scratchUrl = await scratchDatabase(stack.databaseUrl);
    await benchEventStore(
      {
        eventstoreUrl: stack.eventstoreUrl,
        logUrl: stack.databases.eventstore,
        scratchUrl,
        pid: () => stack.pid('eventstore'),
      },
      { rounds, secondsEach: seconds, events },
    );
    await benchCommands(stack.eventstoreUrl, scratchUrl, { rounds, seconds });
  } finally {
    await stack.stop();
    removeDataFolder(dataDir);
  }
  await benchSystem({ seconds: seconds * rounds, kims });
  process.stdout.write('\n');
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
