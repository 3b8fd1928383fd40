import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ROLES, SCOPES } from '@app/contracts';
import { CannotStart } from './cannot-start';
import { openDataFolder } from './data-folder';
import { issueToken } from './tokens';

const hours = (text: string): number => {
  const number = Number(text);
  if (number > 0) return number;
  throw new InvalidArgumentError('Give a number of hours, such as 8.');
};

/** `npm run token`: writes one token of the local issuer to stdout, and nothing else. */
const program = new Command('token')
  .argument('<role>', ROLES.join(', '))
  .argument('<jurisdiction>', 'code of the wilayah; for ketua, sekretaris and anggota the id of their KIM')
  .option('--subject <id>', 'who acts; for ketua, sekretaris, anggota and warga their person id')
  .option('--scope <scopes>', `of an api_client: ${SCOPES.join(', ')}, several with spaces between`)
  .option('--hours <number>', 'how long it is valid', hours, 8)
  .action(
    async (role: string, jurisdiction: string, options: { subject?: string; scope?: string; hours: number }) => {
      const dataDir = openDataFolder(resolve(process.env['KIM_DATA_DIR'] ?? '.data'));
      process.stdout.write(`${await issueToken(dataDir, { role, jurisdiction, ...options })}\n`);
    },
  );

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
