import { Command } from 'commander';
import { reasonOf } from '@app/read-models';
import { eventCommands } from './event-commands';
import type { Operated } from './parts';
import { readModelCommands } from './read-model-commands';

const parse = async (service: Operated): Promise<void> => {
  const program = new Command('operate').description(`Looks after the ${service.name} while it serves`);
  for (const command of [...readModelCommands(service), ...eventCommands(service)]) program.addCommand(command);
  await program.parseAsync();
};

/** What an operator does with a service while it serves. Exit codes: 0 done, 1 not done or not all. */
export const operate = (service: Operated): void =>
  void parse(service).then(
    () => process.exit(),
    (error: unknown) => {
      process.stderr.write(`${reasonOf(error)}\n`);
      process.exit(1);
    },
  );
