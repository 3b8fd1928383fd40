import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endsWithLauncher } from './ends-with-launcher';
import type { ProcessPlan } from './process-plan';
import { DATA_DIR, forgetRun, recordRun } from './run-records';

/** A process that has ended may have said something last that is still on its way to us. */
const LAST_WORDS_MS = 200;

/** One run of a process, from spawn to exit. */
export class ProcessLife {
  hasEnded = false;
  lastLine = '';
  /** Resolves, never rejects, with how it ended: `ended with exit code 1`. */
  readonly ended: Promise<string>;
  private readonly child;

  constructor(plan: ProcessPlan, dataDir: string, log: (line: string) => void) {
    const [command, args] = plan.watchesLauncher ? [plan.command, plan.args] : endsWithLauncher(plan);
    this.child = spawn(command, args, {
      cwd: '/', // The launcher's own folder may be closed to the system user that PostgreSQL runs as.
      env: { ...plan.env, [DATA_DIR]: dataDir },
      stdio: plan.watchesLauncher ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
      detached: true, // A Ctrl-C in the terminal is for the launcher, which stops the processes in order.
      ...plan.user,
    });
    if (this.child.pid !== undefined) recordRun(dataDir, plan.name, this.child.pid, plan.stopSignal);
    for (const output of [this.child.stdout, this.child.stderr]) {
      if (output === null) continue;
      createInterface({ input: output }).on('line', (line) => {
        this.lastLine = line;
        log(line);
      });
    }
    this.ended = this.end().finally(() => forgetRun(dataDir, plan.name));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  private end(): Promise<string> {
    return new Promise((resolve) => {
      this.child.on('error', (error) => {
        this.hasEnded = true;
        resolve(`could not be started: ${error.message}`);
      });
      this.child.once('exit', (code, signal) => {
        this.hasEnded = true;
        const how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
        this.child.once('close', () => resolve(how));
        setTimeout(resolve, LAST_WORDS_MS, how);
      });
    });
  }
}
