import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { KIM_ID } from '../kim/kim.fixtures';
import { importCodec } from './import.codec';
import type { ImportEvent } from './import.events';
import { IMPORT_ID, importStarted, kimImported, kimImportRefused } from './import.fixtures';

const FINDING =
  '{"line":7,"column":"decreed_on","code":"cell_malformed","message":"kims.csv, line 7, column decreed_on: must be a day YYYY-MM-DD such as 2023-11-20"}';

const STORED: StoredShapes<ImportEvent> = {
  ImportStarted: [
    [
      'ImportStarted',
      `{"importId":"${IMPORT_ID}","file":"kims.csv","rows":12,"kims":2,"refused":[${FINDING}],"duplicates":[]}`,
      importStarted,
    ],
  ],
  KimImported: [
    ['KimImported', `{"importId":"${IMPORT_ID}","kimId":"${KIM_ID}","line":2,"rows":5,"duplicates":[]}`, kimImported],
  ],
  KimImportRefused: [
    [
      'KimImportRefused',
      `{"importId":"${IMPORT_ID}","line":2,"rows":5,"refused":[${FINDING}],"duplicates":[]}`,
      kimImportRefused,
    ],
  ],
};

describe('A fact of an import', () => {
  itKeeps(importCodec, STORED);
});
