import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataDuties, DataDuty, FindDataDutiesRequest, QueryContext, RequestOfPerson } from '@app/contracts';
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
      `select id, kind, wilayah, person_id as "personId", since, due_at as "dueAt" from data_duty_v2
       where answered_at is null order by due_at, id`,
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

interface RequestRow extends Omit<RequestOfPerson, 'receivedAt' | 'dueAt' | 'answeredAt'> {
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
}

/** What people asked for by law, answered or not. */
@Injectable()
export class DataRequestsOfPerson {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  /** From the first on, as of a position of the log. */
  async of(personIds: readonly string[], atLeast: string): Promise<RequestOfPerson[]> {
    await this.readModels.reached(dataDuties, atLeast);
    const rows = await this.database.query<RequestRow>(
      `select id as "dataRequestId", person_id as "personId", kind, since as "receivedAt", due_at as "dueAt",
         answered_at as "answeredAt", outcome, ground
       from data_duty_v2 where person_id = any($1) order by since, id`,
      [personIds],
    );
    return rows.map(({ receivedAt, dueAt, answeredAt, outcome, ground, ...rest }) => ({
      ...rest,
      ...{ receivedAt: receivedAt.toISOString(), dueAt: dueAt.toISOString() },
      ...(answeredAt && { answeredAt: answeredAt.toISOString() }),
      ...(outcome && { outcome }),
      ...(ground && { ground }),
    }));
  }
}
