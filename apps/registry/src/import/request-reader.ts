import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ImportColumn, ImportFinding, ImportRow } from '@app/contracts';
import { malformed } from './import-findings';

/** Which column each property of a request comes from. Properties that come from none are ours, and right. */
export type Columns = Readonly<Record<string, ImportColumn>>;

/** Reads requests of the API out of cells, by the rules of their classes, and gathers what is not as it must be. */
export class RequestReader {
  readonly findings: ImportFinding[] = [];

  constructor(private readonly file: string) {}

  /** Undefined when a cell is not as it must be. */
  read<T extends object>(type: ClassConstructor<T>, columns: Columns, line: number, values: object): T | undefined {
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
    const request = plainToInstance(type, Object.fromEntries(given));
    const wrong = validateSync(request, { validationError: { target: false, value: false } }).flatMap(
      ({ property }) => columns[property] ?? [],
    );
    for (const column of wrong) this.wrong({ line }, column);
    return wrong.length > 0 ? undefined : withoutUnset(request);
  }

  /** Said once of a cell, of which several requests may be made. */
  wrong({ line }: Pick<ImportRow, 'line'>, column: ImportColumn): void {
    const isSaid = this.findings.some((said) => said.line === line && said.column === column);
    if (!isSaid) this.findings.push(malformed(this.file, line, column));
  }
}

/** Class fields exist from construction on; what no cell says is to be absent. */
const withoutUnset = <T extends object>(request: T): T =>
  Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as T;
