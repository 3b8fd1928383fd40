import type { Probe } from './probes';

/** How to run one process of the stack. */
export interface ProcessPlan {
  name: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  ready: Probe;
  /** How long the first start may take. A restart may take as long as it needs. */
  readyWithinMs: number;
  /** Asked of the process when it shall stop. What still runs `graceMs` later is killed. */
  stopSignal: NodeJS.Signals;
  graceMs: number;
  /** Runs it as another system user. */
  user?: SystemUser | undefined;
  /** Gives a Node program a channel that closes when the launcher dies, see exit-with-launcher.ts. */
  watchesLauncher?: boolean;
}

export interface SystemUser {
  uid: number;
  gid: number;
}
