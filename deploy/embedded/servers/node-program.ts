import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CannotStart } from '../cannot-start';
import type { ProcessPlan } from '../supervision/process-plan';

/** The folder of compiled programs, whether this file runs compiled or, under Jest, as TypeScript. */
const ROOT = join(__dirname, '../../..');
const DIST = basename(ROOT) === 'dist' ? ROOT : join(ROOT, 'dist');

/** The compiled file `apps/<app>/src/<file>.js`. Throws `CannotStart` when it is not there. */
export const compiled = (app: string, file: string): string => {
  const path = join(DIST, 'apps', app, 'src', `${file}.js`);
  if (!existsSync(path)) throw new CannotStart(`apps/${app}/src/${file}.ts is not built: run "npm run build"`);
  return path;
};

/** How to run one of our own programs, `apps/<app>`; its environment and its probes are the caller's. */
export const nodeProgram = (app: string, name = app): Omit<ProcessPlan, 'env' | 'ready' | 'alive'> => {
  const exitWithLauncher = join(DIST, 'deploy/embedded/exit-with-launcher.js');
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', '--require', exitWithLauncher, compiled(app, 'main')],
    watchesLauncher: true,
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    graceMs: 15_000,
  };
};
