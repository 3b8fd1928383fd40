import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { FINDINGS, type ImportFinding, type ImportId, type ImportReport, type QueryContext } from '@app/contracts';
import { type Actor, covers, Forbidden } from '@app/event-sourcing';
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
  jurisdiction: string;
  file: string;
  rows: number;
  kims: number;
  settled: number;
  accepted: number;
  /** One list for the file as a whole, and one for each KIM. */
  refused: ImportFinding[][];
  duplicates: ImportFinding[][];
}

/** Throws `Forbidden` unless it is the Diskominfo or an auditor, of where whoever imported has authority if that is known. */
const authoriseSight = ({ role, jurisdiction }: Actor, imported?: string): void => {
  const isOurs = imported === undefined || covers(jurisdiction, imported);
  if ((role !== 'admin_diskominfo' && role !== 'auditor') || !isOurs)
    throw new Forbidden("Imports are seen by the city's Diskominfo and auditors");
};

@QueryHandler(GetImport)
export class GetImportHandler implements IQueryHandler<GetImport> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data: { importId }, context }: GetImport): Promise<ImportReport> {
    authoriseSight(context.by);
    await this.readModels.reached(importReport, context.atLeast);
    const [row] = await this.database.query<Row>(
      `select jurisdiction, file, rows, kims,
              count(each.line)::integer as settled,
              coalesce(sum(each.accepted), 0)::integer as accepted,
              jsonb_build_array(import.refused) || coalesce(jsonb_agg(each.refused) filter (where each.line is not null), '[]') as refused,
              jsonb_build_array(import.duplicates) || coalesce(jsonb_agg(each.duplicates) filter (where each.line is not null), '[]') as duplicates
       from import_report_v2 import
       left join import_report_v2_kims each using (import_id)
       where import_id = $1
       group by import.import_id`,
      [importId],
    );
    if (!row) throw notFound('import_not_found');
    authoriseSight(context.by, row.jurisdiction);
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
