import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataDuties, DataDuty, FindDataDutiesRequest, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { maySeePeopleOf } from '../person/person.authority';
import type { Request } from '../personal-data-access/people-reader';
import { dataDuties } from './data-duties.projection';

export class FindDataDuties extends Query<DataDuties> {
  constructor(
    readonly data: FindDataDutiesRequest,
    readonly context: QueryContext,
    readonly request: Request,
  ) {
    super();
  }
}

interface DutyRow extends Omit<DataDuty, 'since' | 'dueAt' | 'overdue' | 'personId'> {
  readonly personId: string | null;
  readonly since: Date;
  readonly dueAt: Date;
}

@QueryHandler(FindDataDuties)
export class FindDataDutiesHandler implements IQueryHandler<FindDataDuties> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ context: { by, atLeast }, request }: FindDataDuties): Promise<DataDuties> {
    await this.readModels.reached(dataDuties, atLeast);
    const rows = await this.database.query<DutyRow>(
      `select id, kind, wilayah, person_id as "personId", since, due_at as "dueAt" from data_duty_v1 order by due_at, id`,
    );
    const ours = rows.filter(({ wilayah }) => maySeePeopleOf(by, wilayah));
    return { duties: ours.map((row) => duty(row, request.receivedAt)) };
  }
}

const duty = ({ personId, since, dueAt, ...rest }: DutyRow, now: Date): DataDuty => ({
  ...rest,
  ...(personId !== null && { personId }),
  since: since.toISOString(),
  dueAt: dueAt.toISOString(),
  overdue: dueAt < now,
});
