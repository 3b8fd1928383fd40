import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ImportReport } from '@app/contracts';
import { accepted } from './api-client';
import type { Office } from './forming-kim';

const POLL_MS = 250;

/** Imports the KIM of a file and waits until they are all in the register. Throws when one of them is not. */
export const importKims = async ({ api }: Office, path: string): Promise<ImportReport> => {
  const { id } = accepted(await api.postCsv(`/v1/imports?file=${basename(path)}`, readFileSync(path, 'utf8')));
  for (;;) {
    const { body: report } = await api.get<ImportReport>(`/v1/imports/${id}`);
    const [first] = report.refused;
    if (first) throw new Error(first.message);
    if (report.state === 'FINISHED') return report;
    await delay(POLL_MS);
  }
};
