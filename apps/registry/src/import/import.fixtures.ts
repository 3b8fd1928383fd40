import type { ImportFinding } from '@app/contracts';
import { KIM_ID } from '../kim/kim.fixtures';
import type { ImportStarted, KimImported, KimImportRefused } from './import.events';

export const IMPORT_ID = '0b6f2f4e-3a53-4c1e-9a55-6d1f0a7f0101';

export const FINDING: ImportFinding = {
  line: 7,
  column: 'decreed_on',
  code: 'cell_malformed',
  message: 'kims.csv, line 7, column decreed_on: must be a day YYYY-MM-DD such as 2023-11-20',
};

export const importStarted: ImportStarted = {
  type: 'ImportStarted',
  data: { importId: IMPORT_ID, file: 'kims.csv', rows: 12, kims: 2, refused: [FINDING], duplicates: [] },
};

export const kimImported: KimImported = {
  type: 'KimImported',
  data: { importId: IMPORT_ID, kimId: KIM_ID, line: 2, rows: 5, duplicates: [] },
};

export const kimImportRefused: KimImportRefused = {
  type: 'KimImportRefused',
  data: { importId: IMPORT_ID, line: 2, rows: 5, refused: [FINDING], duplicates: [] },
};
