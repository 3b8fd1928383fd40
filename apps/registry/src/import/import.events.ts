import type { ImportFinding } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Facts of an import. What was imported stands in the facts of the KIM and persons themselves, whose metadata names the
// file and the line; here is what came of the file. Findings name lines and columns, never what stands in a cell.

/** A file was taken in. What was wrong with it as a whole was left out; its KIM are carried out one by one. */
export type ImportStarted = Event<
  'ImportStarted',
  {
    importId: string;
    file: string;
    /** Without the header. */
    rows: number;
    /** How many are carried out. */
    kims: number;
    refused: ImportFinding[];
    duplicates: ImportFinding[];
  }
>;

/** One KIM of the file is in the register, by this import or an earlier one. */
export type KimImported = Event<
  'KimImported',
  { importId: string; kimId: string; line: number; rows: number; duplicates: ImportFinding[] }
>;

/** One KIM of the file was refused, and is not in the register or not in whole. May be imported by a further run. */
export type KimImportRefused = Event<
  'KimImportRefused',
  { importId: string; line: number; rows: number; refused: ImportFinding[]; duplicates: ImportFinding[] }
>;

export type ImportEvent = ImportStarted | KimImported | KimImportRefused;
