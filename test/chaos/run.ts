import { type Stack, startStack } from '../../deploy/embedded/stack';
import { freeze } from './faults/freeze';
import { kill, killings } from './faults/kill';
import type { Finding } from './finding';
import { Load } from './load/load';
import { seededRandom } from './seeded-random';
import { verify } from './verification/verify';

/** What happens to the system, and to how large a one. */
export interface Faults {
  /** How often processes are killed. */
  readonly rounds: number;
  /** How long each process is frozen after that, in seconds; 0 for not at all. */
  readonly freeze: number;
  /** Decides who is killed when. */
  readonly seed: number;
  /** How many processes each service has. */
  readonly instances: number;
  /** Names of the processes that are killed; all when absent. */
  readonly victims?: readonly string[];
}

export interface ChaosOptions extends Faults {
  readonly dataDir: string;
  readonly say: (line: string) => void;
}

export interface ChaosResult {
  readonly acknowledged: number;
  readonly findings: readonly Finding[];
}

/** Runs the system under load, ends and freezes its processes meanwhile, and then looks whether it kept its word. */
export const runChaos = async (options: ChaosOptions): Promise<ChaosResult> => {
  const { dataDir, say, instances } = options;
  const env = { PATH: process.env['PATH'], RATE_LIMIT: '0' };
  const stack = await startStack({
    dataDir,
    instances: { registry: instances, training: instances, gateway: instances },
    env,
  });
  try {
    say(`running: ${stack.processes.join(', ')}`);
    const load = new Load(stack);
    await load.progress();
    await killInRounds(stack, load, options);
    await freezeInTurn(stack, load, options);
    await load.stop();
    say(`${load.acknowledged} commands acknowledged, ${load.ledger.contests.length} SK numbers contested`);
    return { acknowledged: load.acknowledged, findings: await verify(stack, load.ledger, say) };
  } finally {
    await stack.stop();
  }
};

const killInRounds = async (stack: Stack, load: Load, options: ChaosOptions): Promise<void> => {
  const { rounds, seed, say, victims = stack.processes } = options;
  for (const [index, names] of killings(victims, rounds, seededRandom(seed)).entries()) {
    const began = performance.now();
    await kill(stack, names);
    await stack.whenReady();
    await load.progress();
    say(`round ${index + 1}: killed ${names.join(', ')}; ${workingAgain(load, began)}`);
  }
};

const freezeInTurn = async (stack: Stack, load: Load, { freeze: seconds, say }: ChaosOptions): Promise<void> => {
  for (const name of seconds > 0 ? stack.processes : []) {
    const pid = stack.pid(name);
    if (pid === undefined) throw new Error(`${name} does not run`);
    await freeze(pid, seconds);
    const began = performance.now();
    await stack.whenReady();
    await load.progress();
    say(`froze ${name} for ${seconds} s; ${workingAgain(load, began)}`);
  }
};

const workingAgain = (load: Load, began: number): string =>
  `working again after ${((performance.now() - began) / 1_000).toFixed(1)} s, acked ${load.acknowledged}`;
