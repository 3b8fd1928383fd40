import { CsvError, parse } from 'csv-parse/sync';
import {
  type ImportColumn,
  type ImportFinding,
  type ImportRow,
  KIM_COLUMNS,
  MEMBER_COLUMNS,
  REQUIRED_COLUMNS,
  ROWS_OF_A_KIM,
} from '@app/contracts';
import { Invalid } from '@app/event-sourcing';

/** The rows of one KIM, which stand one below the other. */
export interface KimRows {
  readonly line: number;
  readonly rows: readonly ImportRow[];
}

export interface ImportFile {
  readonly rows: number;
  readonly kims: readonly KimRows[];
  /** What of the file is no KIM's. */
  readonly refused: readonly ImportFinding[];
}

const COLUMNS: readonly string[] = [...KIM_COLUMNS, ...MEMBER_COLUMNS];

/** How other formats begin: a ZIP archive, as .xlsx and .ods are, and a compound file, as .xls is. */
const SPREADSHEETS = [Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('d0cf11e0a1b11ae1', 'hex')];

const unreadable = (file: string, sentence: string): Invalid =>
  new Invalid([{ field: 'file', message: `${file}${sentence}` }]);

/**
 * Reads a file of KIM: UTF-8 with or without a byte order mark, commas, semicolons or tabs between, a header line. What
 * stands in a cell is text and nothing else, also when it begins like a formula. Throws `Invalid` when it cannot be read at all.
 */
export const readImportFile = (file: string, bytes: Uint8Array): ImportFile => {
  const records = recordsIn(file, textOf(file, bytes));
  const [header, ...others] = records;
  if (!header) throw unreadable(file, ' is empty');
  const columns = columnsOf(file, header.cells);
  if (others.length === 0) throw unreadable(file, ' has no row below its header');
  const { rows, refused } = rowsOf(file, columns, others);
  const kims = byKim(rows);
  const isTooLong = ({ rows: ofKim }: KimRows): boolean => ofKim.length > ROWS_OF_A_KIM;
  return {
    rows: others.length,
    kims: kims.filter((kim) => !isTooLong(kim)),
    refused: [...refused, ...kims.filter(isTooLong).map(({ line }) => tooLong(file, line))],
  };
};

const textOf = (file: string, bytes: Uint8Array): string => {
  if (SPREADSHEETS.some((start) => start.equals(bytes.subarray(0, start.length))))
    throw unreadable(file, ' is a spreadsheet: save it as "CSV UTF-8" and import that');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(file, ' is not UTF-8 (Latin-1, perhaps): save it as "CSV UTF-8" and import that');
  }
};

interface RecordOfFile {
  readonly line: number;
  readonly cells: readonly string[];
}

const recordsIn = (file: string, text: string): RecordOfFile[] => {
  let read = 0;
  const counted = (record: string[], { lines }: { lines: number }): string[] => {
    read = lines;
    return record;
  };
  try {
    const records = parse(text, {
      ...{ delimiter: delimiterOf(text), info: true, trim: true, relax_column_count: true, skip_empty_lines: true },
      ...{ skip_records_with_empty_values: true, on_record: counted },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info: { lines } }) => ({ line: lines - breaksIn(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines = 1 } = error as { lines?: number };
    // A quote that is never closed takes all the rest of the file for its cell: it is looked for where that begins.
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? read + 1 : lines;
    throw unreadable(file, `, line ${line}: quotes must come in pairs, around a whole cell`);
  }
};

/** What makes the most columns of the header. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split(/[\r\n]/, 1);
  const columnsBy = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (columnsBy(other) > columnsBy(best) ? other : best));
};

/** A cell in quotes may go over several lines; the parser counts up to its end. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);

/** What each place of a row is. Names no other column, which may be a cell where the header is missing. */
const columnsOf = (file: string, header: readonly string[]): ImportColumn[] => {
  const names = header.map((name) => name.toLowerCase().replaceAll(/[\s-]+/g, '_'));
  const unknown = names.findIndex((name) => !COLUMNS.includes(name));
  if (unknown >= 0)
    throw unreadable(file, `, line 1: column ${unknown + 1} has none of the names ${COLUMNS.join(', ')}`);
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  if (twice >= 0) throw unreadable(file, `, line 1: column ${twice + 1} has the name of one before it`);
  const missing = REQUIRED_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw unreadable(file, `, line 1: there must be the columns ${missing.join(', ')}`);
  return names as ImportColumn[];
};

const rowsOf = (
  file: string,
  columns: readonly ImportColumn[],
  records: readonly RecordOfFile[],
): { rows: ImportRow[]; refused: ImportFinding[] } => {
  const rows: ImportRow[] = [];
  const refused: ImportFinding[] = [];
  for (const { line, cells } of records) {
    const given = cells.flatMap((text, index) => (text === '' ? [] : [[columns[index], text] as const]));
    if (given.some(([column]) => column === undefined)) refused.push(tooWide(file, line, columns));
    else rows.push({ line, cells: Object.fromEntries(given) as ImportRow['cells'] });
  }
  return { rows, refused };
};

/** A row that names no KIM, or the same as the row above, is of the same KIM as that. */
const byKim = (rows: readonly ImportRow[]): KimRows[] => {
  const kims: { line: number; rows: ImportRow[] }[] = [];
  for (const row of rows) {
    const [first] = kims.at(-1)?.rows ?? [];
    const { kim_name: name, wilayah } = row.cells;
    const isOfSame = (name ?? first?.cells.kim_name) === first?.cells.kim_name;
    if (first && isOfSame && (wilayah ?? first.cells.wilayah) === first.cells.wilayah) kims.at(-1)?.rows.push(row);
    else kims.push({ line: row.line, rows: [row] });
  }
  return kims;
};

const tooWide = (file: string, line: number, columns: readonly ImportColumn[]): ImportFinding => ({
  ...{ line, column: columns.at(-1) ?? '', code: 'row_malformed' },
  message: `${file}, line ${line}: has more cells than the header has columns, ${columns.length}`,
});

const tooLong = (file: string, line: number): ImportFinding => ({
  ...{ line, column: 'kim_name', code: 'too_many_rows' },
  message: `${file}, line ${line}: the KIM that begins here has more than ${ROWS_OF_A_KIM} rows`,
});
