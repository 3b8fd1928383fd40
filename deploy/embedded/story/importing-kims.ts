import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportReport } from '@app/contracts';
import { accepted } from './api-client';
import { askUntil } from './ask-until';
import type { Office } from './forming-kim';

/** Imports the KIM of a file and waits until they are all in the register. Throws when one of them is not. */
export const importKims = async ({ api }: Office, path: string): Promise<ImportReport> => {
  const { id } = accepted(await api.postCsv(`/v1/imports?file=${basename(path)}`, readFileSync(path, 'utf8')));
  const report = async () => (await api.get<ImportReport>(`/v1/imports/${id}`)).body;
  const isSettled = ({ refused, state }: ImportReport) => refused.length > 0 || state === 'FINISHED';
  const settled = await askUntil(`${basename(path)} is imported`, report, isSettled);
  const [first] = settled.refused;
  if (first) throw new Error(first.message);
  return settled;
};
