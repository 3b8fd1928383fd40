import type { Caller } from '@app/contracts';
import type { ReadModels } from '@app/read-models';
import { project } from '@app/read-models/testing';
import { type ThrowAwayDatabase, throwAwayDatabase } from '../../../../test/support/throw-away-database';
import type { ImportEvent } from '../import/import.events';
import { FINDING, IMPORT_ID, importStarted, kimImported, kimImportRefused } from '../import/import.fixtures';
import { importReport } from './import-report.projection';
import { GetImport, GetImportHandler } from './import-report.queries';

/** The spec has projected everything before it asks. */
const AT_THE_END = { reached: () => Promise.resolve() } as unknown as ReadModels;

describe('The report of an import', () => {
  let spec: ThrowAwayDatabase;
  beforeEach(async () => (spec = await throwAwayDatabase()));
  afterEach(() => spec.drop());

  const reportAfter = async (facts: ImportEvent[], by: Partial<Caller> = {}, importId = IMPORT_ID) => {
    await project(spec.database, importReport, `import-${IMPORT_ID}`, facts);
    const asker: Caller = { subject: 'spec', role: 'admin_diskominfo', jurisdiction: '18.72', ...by };
    const context = { at: '2024-03-01T03:00:00.000Z', by: asker };
    return new GetImportHandler(spec.database, AT_THE_END).execute(new GetImport({ importId }, context));
  };

  const begun = { importId: IMPORT_ID, file: 'kims.csv', rows: 12, kims: 2 };

  it('says what was found in the file, and that nothing is in yet', async () => {
    expect(await reportAfter([importStarted])).toEqual({
      ...{ ...begun, state: 'RUNNING', settled: 0, accepted: 0, refused: [FINDING], duplicates: [] },
    });
  });

  it('counts the KIM that are dealt with, and the rows that are in', async () => {
    const other: ImportEvent = { type: 'KimImportRefused', data: { ...kimImportRefused.data, line: 9 } };
    expect(await reportAfter([importStarted, kimImported])).toMatchObject({ state: 'RUNNING', accepted: 5 });
    await spec.database.query('truncate import_report_v2, import_report_v2_kims, checkpoint');
    expect(await reportAfter([importStarted, kimImported, other])).toMatchObject({
      ...{ state: 'FINISHED', settled: 2, accepted: 5, refused: [FINDING, FINDING] },
    });
  });

  it('forgets a refusal when the KIM came in with a later run', async () => {
    expect(await reportAfter([importStarted, kimImportRefused, kimImported])).toMatchObject({
      ...{ settled: 1, accepted: 5, refused: [FINDING] },
    });
  });

  it('is for the Diskominfo and auditors of the city, and of imports that there are', async () => {
    await expect(reportAfter([importStarted], { role: 'auditor' })).resolves.toMatchObject(begun);
    for (const by of [
      { role: 'lurah' },
      { jurisdiction: '18.71' },
      { role: 'auditor', jurisdiction: '18.72.05' },
    ] as const)
      await expect(reportAfter([], by)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reportAfter([], {}, kimImported.data.kimId)).rejects.toMatchObject({ code: 'import_not_found' });
  });
});
