import { readFileSync } from 'node:fs';

/** What a process has in memory. */
export const residentMegabytes = (pid: number | undefined): number => {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid ?? 'self'}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};
