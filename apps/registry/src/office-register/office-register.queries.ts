import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FindOfficesRequest, OfficeEntry, OfficeRegister, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { equals, ReadModels, where, within } from '@app/read-models';
import { authoriseSight } from '../office/office.authority';
import { officeRegister } from './office-register.projection';

const WILAYAH = 'wilayah collate "C"';

export class FindOffices extends Query<OfficeRegister> {
  constructor(
    readonly data: FindOfficesRequest,
    readonly context: QueryContext,
  ) {
    super();
  }
}

@QueryHandler(FindOffices)
export class FindOfficesHandler implements IQueryHandler<FindOffices> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  async execute({ data: { wilayah, standing }, context: { by, atLeast } }: FindOffices): Promise<OfficeRegister> {
    authoriseSight(by);
    await this.readModels.reached(officeRegister, atLeast);
    const { sql, values } = where(
      [],
      [
        [by.jurisdiction, within(WILAYAH)],
        [wilayah, within(WILAYAH)],
        [standing, equals('standing')],
      ],
    );
    const offices = await this.database.query<OfficeEntry>(
      `select office_id as "officeId", subject, role, jurisdiction, wilayah, standing, reason, since
       from office_register_v1
       where ${sql}
       order by since desc, office_id`,
      values,
    );
    return { offices };
  }
}
