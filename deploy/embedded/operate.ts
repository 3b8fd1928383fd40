import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { CannotStart } from './cannot-start';
import { openDataFolder } from './data-folder';
import { compiled } from './servers/node-program';
import { environmentOfRunning } from './service-environment';
import { STOP_SIGNALS } from './told-to-stop';

/**
 * `npm run operate -- <service> <command>`: runs a service's own administration program, apps/<service>/src/operate.ts,
 * beside the running stack and with what the service was told. Returns its exit code.
 */
const operate = async (service: string, args: readonly string[]): Promise<number> => {
  const dataDir = openDataFolder(resolve(process.env['KIM_DATA_DIR'] ?? '.data'));
  const env = { ...process.env, ...(await environmentOfRunning(dataDir, service)) };
  const program = ['--enable-source-maps', compiled(service, 'operate'), ...args];
  const child = spawn(process.execPath, program, { env, stdio: 'inherit' });
  for (const signal of STOP_SIGNALS) process.on(signal, () => child.kill(signal));
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return code ?? 128 + constants.signals[signal ?? 'SIGKILL'];
};

const program = new Command('operate')
  .argument('<service>', 'whose program to run, such as registry')
  .argument('[args...]', 'what to tell it; --help lists what it knows')
  .passThroughOptions()
  .action(async (service: string, args: string[]) => {
    process.exitCode = await operate(service, args);
  });

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof CannotStart ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
