import { existsSync } from 'node:fs';
import type { ProcessPlan } from './process-plan';

/** Of util-linux, which Debian and its kin cannot do without. */
const SETPRIV = '/usr/bin/setpriv';

/**
 * The command line of a program that is not ours, changed so that the kernel tells it to stop when the launcher dies,
 * however it dies. setpriv asks for that and then becomes the program, so the pid stays the same. Where there is no
 * setpriv the program runs on, until the next start on its data folder ends it.
 */
export const endsWithLauncher = ({ command, args, stopSignal }: ProcessPlan): [string, readonly string[]] =>
  existsSync(SETPRIV) ? [SETPRIV, ['--pdeathsig', stopSignal, command, ...args]] : [command, args];
