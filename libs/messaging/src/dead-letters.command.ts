import { Command, InvalidArgumentError } from 'commander';
import { eventSubject } from '@app/contracts';
import type { DeadLetter } from './dead-letter';
import type { DeadLetters } from './dead-letters';

/** `dead-letters list | show | replay | replay-all | discard`, for a program that knows how to open them. */
export const deadLettersCommand = (open: () => Promise<DeadLetters>): Command => {
  const command = new Command('dead-letters').description('Events that a consumer could not handle');
  const say = (line: string) => command.configureOutput().writeOut?.(`${line}\n`);

  command
    .command('list')
    .description('those that wait, oldest first')
    .argument('[consumer]', 'of this consumer only')
    .action(async (consumer?: string) => {
      const letters = await (await open()).list(consumer);
      say(letters.length > 0 ? table(letters) : 'There are no dead letters');
    });

  command
    .command('show')
    .description('one of them and what it holds, as JSON')
    .argument('<number>', 'as listed', sequenceIn)
    .action(async (sequence: number) => {
      const { letter, body } = await (await open()).show(sequence);
      say(JSON.stringify({ ...letter, body: parsed(body) }, undefined, 2));
    });

  command
    .command('replay')
    .description('hand one to its consumer again')
    .argument('<number>', 'as listed', sequenceIn)
    .action(async (sequence: number) => {
      await (await open()).replay(sequence);
      say(
        `Dead letter ${sequence} is on its way to its consumer; if it fails again, it comes back under a new number`,
      );
    });

  command
    .command('replay-all')
    .description('hand all of a consumer to it again, oldest first')
    .argument('<consumer>')
    .action(async (consumer: string) => {
      say(`${await (await open()).replayAll(consumer)} dead letters are on their way to ${consumer}`);
    });

  command
    .command('discard')
    .description('give one up for good')
    .argument('<number>', 'as listed', sequenceIn)
    .requiredOption('--because <reason>', 'why, without personal data; it is kept')
    .action(async (sequence: number, { because }: { because: string }) => {
      await (await open()).discard(sequence, because);
      say(`Dead letter ${sequence} is discarded`);
    });

  return command;
};

const sequenceIn = (text: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It is a number from the list.');
  return Number(text);
};

const HEAD = ['NUMBER', 'CONSUMER', 'TYPE', 'EVENT', 'SINCE', 'ATTEMPTS', 'REASON'];

/** Aligned lines; the last column may be as long as it likes. */
const table = (letters: readonly DeadLetter[]): string => {
  const rows = [HEAD, ...letters.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const row = ({ sequence, consumer, subject, eventId = '-', since, attempts, reason }: DeadLetter): string[] => {
  const prefix = eventSubject('');
  const type = subject.startsWith(prefix) ? subject.slice(prefix.length) : subject;
  return [String(sequence), consumer, type, eventId, since, String(attempts), reason];
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};
