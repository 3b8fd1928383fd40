import 'reflect-metadata';
import { Command } from 'commander';
import { reasonOf } from '@app/read-models';
import { eventCommands } from './operate/event-commands';
import { readModelCommands } from './operate/read-model-commands';

// What an operator does with the registry while it serves. Exit codes: 0 done, 1 not done or not all.

const main = async (): Promise<void> => {
  const program = new Command('operate').description('Looks after the registry while it serves');
  for (const command of [...readModelCommands(), ...eventCommands()]) program.addCommand(command);
  await program.parseAsync();
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  },
);
