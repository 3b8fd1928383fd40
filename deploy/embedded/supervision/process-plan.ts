import type { Probe } from './probes';

/** How to run one process of the stack. */
export interface ProcessPlan {
  name: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Whether it does its work. */
  ready: Probe;
  /** Whether it runs and is not stuck, asked from its first readiness on. It may be waiting for others. */
  alive: Probe;
  /** How long the first start may take. A restart may take as long as it needs. */
  readyWithinMs: number;
  /** Asked of the process when it shall stop. What still runs `graceMs` later is killed. */
  stopSignal: NodeJS.Signals;
  graceMs: number;
  /** Runs it as another system user. */
  user?: SystemUser | undefined;
  /** A Node program with exit-with-launcher.ts, which gets a channel that closes when the launcher dies. */
  watchesLauncher?: boolean;
}

export interface SystemUser {
  uid: number;
  gid: number;
}
