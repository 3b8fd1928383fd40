import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { FINDINGS, type ImportFinding, type ImportId, type ImportReport, type QueryContext } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { notFound } from '../registry.refusals';
import { importReport } from './import-report.projection';

export class GetImport extends Query<ImportReport> {
  constructor(
    readonly data: ImportId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

interface Row {
  file: string;
  rows: number;
  kims: number;
  settled: number;
  accepted: number;
  /** One list for the file as a whole, and one for each KIM. */
  refused: ImportFinding[][];
  duplicates: ImportFinding[][];
}

const MAY_SEE: readonly string[] = ['admin_diskominfo', 'auditor'];

@QueryHandler(GetImport)
export class GetImportHandler implements IQueryHandler<GetImport> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data: { importId }, context }: GetImport): Promise<ImportReport> {
    if (!MAY_SEE.includes(context.by.role)) throw new Forbidden('Imports are for the Diskominfo and auditors');
    await this.readModels.reached(importReport, context.atLeast);
    const [row] = await this.database.query<Row>(
      `select file, rows, kims,
              count(each.line)::integer as settled,
              coalesce(sum(each.accepted), 0)::integer as accepted,
              jsonb_build_array(import.refused) || coalesce(jsonb_agg(each.refused) filter (where each.line is not null), '[]') as refused,
              jsonb_build_array(import.duplicates) || coalesce(jsonb_agg(each.duplicates) filter (where each.line is not null), '[]') as duplicates
       from import_report_v1 import
       left join import_report_v1_kims each using (import_id)
       where import_id = $1
       group by import.import_id`,
      [importId],
    );
    if (!row) throw notFound('import_not_found');
    const { file, rows, kims, settled, accepted } = row;
    const state = settled < kims ? 'RUNNING' : 'FINISHED';
    const found = { refused: listed(row.refused), duplicates: listed(row.duplicates) };
    return { importId, file, state, rows, kims, settled, accepted, ...found };
  }
}

const listed = (lists: readonly ImportFinding[][]): ImportFinding[] =>
  lists
    .flat()
    .sort((one, other) => one.line - other.line)
    .slice(0, FINDINGS);
