import { readdirSync, readFileSync } from 'node:fs';

/** The command lines, by pid, of all living processes that were started for this data folder. */
export const processesOf = (dataDir: string): Map<number, string> => {
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const ours = pids.filter((pid) => read(pid, 'environ').split('\0').includes(`KIM_DATA_DIR=${dataDir}`));
  return new Map(ours.map((pid) => [Number(pid), read(pid, 'cmdline').replaceAll('\0', ' ').trim()]));
};

const read = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // It ended while we looked.
  }
};
