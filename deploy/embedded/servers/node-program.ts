import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CannotStart } from '../cannot-start';
import type { ProcessPlan } from '../supervision/process-plan';

/** The folder of compiled programs, whether this file runs compiled or, under Jest, as TypeScript. */
const ROOT = join(__dirname, '../../..');
const DIST = basename(ROOT) === 'dist' ? ROOT : join(ROOT, 'dist');

/** How to run one of our own programs, `apps/<name>`; its environment and its readiness are the caller's. */
export const nodeProgram = (name: string): Omit<ProcessPlan, 'env' | 'ready'> => {
  const main = join(DIST, 'apps', name, 'src', 'main.js');
  if (!existsSync(main)) throw new CannotStart(`apps/${name} is not built: run "npm run build"`);
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', '--require', join(DIST, 'deploy/embedded/exit-with-launcher.js'), main],
    watchesLauncher: true,
    readyWithinMs: 60_000,
    stopSignal: 'SIGTERM',
    graceMs: 15_000,
  };
};
