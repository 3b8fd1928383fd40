import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Stops a process and all below it in their tracks for so long: they hold their connections and locks, and answer
 * nothing, as on a machine whose disk hangs. The launcher may take the process for dead meanwhile, or not.
 */
export const freeze = async (pid: number, seconds: number): Promise<void> => {
  const frozen = new Set<number>();
  // Until no child was born in between.
  for (let before = -1; frozen.size > before;) {
    before = frozen.size;
    for (const each of [pid, ...descendants(pid)]) if (signal(each, 'SIGSTOP')) frozen.add(each);
  }
  try {
    await delay(seconds * 1_000);
  } finally {
    for (const each of frozen) signal(each, 'SIGCONT');
  }
};

const descendants = (pid: number): number[] => {
  const parents = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((entry) => ({ child: Number(entry), parent: parentOf(entry) }));
  const below = (parent: number): number[] =>
    parents.filter((each) => each.parent === parent).flatMap(({ child }) => [child, ...below(child)]);
  return below(pid);
};

/** The fourth field of /proc/<pid>/stat, the second after the name, which may hold spaces. */
const parentOf = (pid: string): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // It ended while we looked.
  }
};

const signal = (pid: number, name: NodeJS.Signals): boolean => {
  try {
    return process.kill(pid, name);
  } catch {
    return false; // It has ended.
  }
};
