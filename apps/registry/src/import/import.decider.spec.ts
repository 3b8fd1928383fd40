import { specFor } from '@app/event-sourcing/testing';
import { ADMIN, AUDITOR, CAMAT, KIM_ID, LURAH } from '../kim/kim.fixtures';
import { SettleKimImport, StartImport } from './import.commands';
import { importDecider } from './import.decider';
import { FINDING, IMPORT_ID, importStarted, kimImported, kimImportRefused } from './import.fixtures';

const { given } = specFor(importDecider);

const start = (stamp = ADMIN) => new StartImport(importStarted.data, stamp);
const settle = (stamp = ADMIN) => new SettleKimImport({ ...kimImported.data, refused: [] }, stamp);
const refuse = () =>
  new SettleKimImport({ importId: IMPORT_ID, line: 2, rows: 5, refused: [FINDING], duplicates: [] }, ADMIN);

describe('An import', () => {
  it('is begun by the Diskominfo', () => {
    given().when(start()).then(importStarted);
    for (const stamp of [LURAH, CAMAT, AUDITOR]) given().when(start(stamp)).thenForbidden();
  });

  it('is begun once, however often the file is sent', () => {
    given(importStarted, kimImported).when(start()).thenNothing();
  });

  it('tells of each KIM whether it is in the register', () => {
    given(importStarted).when(settle()).then(kimImported);
    given(importStarted).when(refuse()).then(kimImportRefused);
    given(importStarted).when(settle(LURAH)).thenForbidden();
  });

  it('tells it once', () => {
    given(importStarted, kimImported).when(settle()).thenNothing();
    given(importStarted, kimImportRefused).when(refuse()).thenNothing();
  });

  it('takes in what was refused in an earlier run, and gives up nothing that is in', () => {
    given(importStarted, kimImportRefused).when(settle()).then(kimImported);
    given(importStarted, kimImportRefused, kimImported).when(refuse()).thenNothing();
  });

  it('settles nothing before it has begun', () => {
    given()
      .when(new SettleKimImport({ ...kimImported.data, kimId: KIM_ID, refused: [] }, ADMIN))
      .thenRejected('import_not_found');
  });
});
