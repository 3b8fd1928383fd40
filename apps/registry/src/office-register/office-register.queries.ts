import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FindOfficesRequest, OfficeEntry, OfficeRegister, QueryContext } from '@app/contracts';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { authoriseSight } from '../office/office.authority';
import { officeRegister } from './office-register.projection';

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
    const offices = await this.database.query<OfficeEntry>(
      `select office_id as "officeId", subject, role, jurisdiction, wilayah, standing, reason, since
       from office_register_v1
       where (wilayah = $1 or wilayah like $1 || '.%')
         and ($2::text is null or wilayah = $2 or wilayah like $2 || '.%')
         and ($3::text is null or standing = $3)
       order by since desc, office_id`,
      [by.jurisdiction, wilayah, standing],
    );
    return { offices };
  }
}
