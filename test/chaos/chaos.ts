import { randomInt } from 'node:crypto';
import { Command, InvalidArgumentError } from 'commander';
import { removeDataFolder } from '../../deploy/embedded/data-folder';
import { type Finding, KINDS } from './finding';
import { preparedDataFolder } from './prepared-data-folder';
import { type Faults, runChaos } from './run';

const MOST_SHOWN = 20;

const wholeNumber = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number.');
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run chaos`: see README.md. Its last line counts what went wrong, and it ends with 0 when nothing did. */
const chaos = async (options: Faults): Promise<void> => {
  const dataDir = preparedDataFolder();
  say(`seed ${options.seed}, data folder ${dataDir}`);
  try {
    const { acknowledged, findings } = await runChaos({ ...options, dataDir, say });
    const isWell = acknowledged > 0 && findings.length === 0;
    if (isWell) removeDataFolder(dataDir);
    else say(`${report(findings)}The data, and what each process said, are kept in ${dataDir}`);
    const counts = KINDS.map((kind) => `${kind} ${findings.filter((finding) => finding.kind === kind).length}`);
    say(`acked ${acknowledged} ${counts.join(' ')}`);
    process.exitCode = isWell ? 0 : 1;
  } catch (error) {
    say(`${String((error as Error).stack)}\nThe data, and what each process said, are kept in ${dataDir}`);
    process.exitCode = 2;
  }
};

const report = (findings: readonly Finding[]): string =>
  KINDS.map((kind) => {
    const found = findings.filter((finding) => finding.kind === kind).map(({ what }) => `${kind}: ${what}\n`);
    const more = found.length - MOST_SHOWN;
    return found.slice(0, MOST_SHOWN).join('') + (more > 0 ? `${kind}: and ${more} more\n` : '');
  }).join('');

void new Command('chaos')
  .option('--rounds <number>', 'how often processes are killed', wholeNumber, 12)
  .option('--freeze <seconds>', 'how long each process is frozen after that; 0 for not at all', wholeNumber, 30)
  .option('--instances <number>', 'of each service', wholeNumber, 2)
  .option('--victims <names...>', 'who is killed; everybody when nobody is named')
  .option('--seed <number>', 'decides who is killed when', wholeNumber, randomInt(2 ** 32))
  .action(chaos)
  .parseAsync();
