import type { Role } from '@app/contracts';
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

  const reportAfter = async (facts: ImportEvent[], role: Role = 'admin_diskominfo', importId = IMPORT_ID) => {
    await project(spec.database, importReport, `import-${IMPORT_ID}`, facts);
    const context = { at: '2024-03-01T03:00:00.000Z', by: { subject: 'spec', role, jurisdiction: '18.72' } };
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
    await spec.database.query('truncate import_report_v1, import_report_v1_kims, checkpoint');
    expect(await reportAfter([importStarted, kimImported, other])).toMatchObject({
      ...{ state: 'FINISHED', settled: 2, accepted: 5, refused: [FINDING, FINDING] },
    });
  });

  it('forgets a refusal when the KIM came in with a later run', async () => {
    expect(await reportAfter([importStarted, kimImportRefused, kimImported])).toMatchObject({
      ...{ settled: 1, accepted: 5, refused: [FINDING] },
    });
  });

  it('is for the Diskominfo and auditors, and of imports that there are', async () => {
    await expect(reportAfter([importStarted], 'auditor')).resolves.toMatchObject(begun);
    await expect(reportAfter([], 'lurah')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reportAfter([], 'auditor', kimImported.data.kimId)).rejects.toMatchObject({
      code: 'import_not_found',
    });
  });
});
