import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writePrivateFile } from '../private-file';

/** The variable by which every process of a stack names the data folder that it belongs to. */
export const DATA_DIR = 'KIM_DATA_DIR';

/** What is written down about a running process, so that a later launcher can end it if this one is killed. */
interface RunRecord {
  pid: number;
  /** As Linux counts it, in clock ticks since boot: another process that is given the same pid began later. */
  startedAt: string;
  stopSignal: NodeJS.Signals;
}

/** How long a leftover may take to stop by itself. */
const GRACE_MS = 10_000;

const folder = (dataDir: string) => join(dataDir, 'run');
const recordFile = (dataDir: string, name: string) => join(folder(dataDir), `${name}.json`);

export const recordRun = (dataDir: string, name: string, pid: number, stopSignal: NodeJS.Signals): void => {
  const record: RunRecord = { pid, startedAt: startOf(pid) ?? '', stopSignal };
  mkdirSync(folder(dataDir), { recursive: true, mode: 0o700 });
  writePrivateFile(recordFile(dataDir, name), JSON.stringify(record));
};

export const forgetRun = (dataDir: string, name: string): void => rmSync(recordFile(dataDir, name), { force: true });

/**
 * Ends what an earlier launcher of this folder left running because it was killed, and returns the names. Touches a
 * process only when its pid, its start time and its environment all say that it is ours.
 */
export const endLeftovers = async (dataDir: string): Promise<string[]> => {
  mkdirSync(folder(dataDir), { recursive: true, mode: 0o700 });
  const names = readdirSync(folder(dataDir)).filter((file) => /^[\w-]+\.json$/.test(file));
  const ended = await Promise.all(names.map((file) => endLeftover(dataDir, basename(file, '.json'))));
  return ended.flat();
};

const endLeftover = async (dataDir: string, name: string): Promise<string[]> => {
  const record = JSON.parse(readFileSync(recordFile(dataDir, name), 'utf8')) as RunRecord;
  const isOurs = () => startOf(record.pid) === record.startedAt && belongsTo(dataDir, record.pid);
  const wasRunning = isOurs();
  for (const signal of [record.stopSignal, 'SIGKILL'] as const) {
    if (isOurs()) send(signal, record.pid);
    for (let waited = 0; isOurs() && waited < GRACE_MS; waited += 20) await delay(20);
  }
  forgetRun(dataDir, name);
  return wasRunning ? [name] : [];
};

const send = (signal: NodeJS.Signals, pid: number): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended by itself.
  }
};

/** The 22nd field of /proc/<pid>/stat; undefined for a process that has ended. The second, its name, may hold spaces. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : rest[18];
  } catch {
    return undefined;
  }
};

const belongsTo = (dataDir: string, pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`${DATA_DIR}=${dataDir}`);
  } catch {
    return false;
  }
};
