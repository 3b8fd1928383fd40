import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PersonDetail, PersonId, QueryContext } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import { type Fields, PersonalData } from '@app/personal-data';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { notFound } from '../registry.refusals';
import { maySeePeopleOf } from '../person/person.authority';
import { personRecord } from './person-record.projection';

export class GetPerson extends Query<PersonDetail> {
  constructor(
    readonly data: PersonId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

interface PersonRow {
  wilayah: string;
  stream: string;
  fields: Fields;
}

@QueryHandler(GetPerson)
export class GetPersonHandler implements IQueryHandler<GetPerson> {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
    private readonly personalData: PersonalData,
  ) {}

  async execute({ data: { personId }, context: { by, atLeast } }: GetPerson): Promise<PersonDetail> {
    await this.readModels.reached(personRecord, atLeast);
    const [row] = await this.database.query<PersonRow>(
      `select wilayah, stream, fields from person_record_v1 where person_id = $1`,
      [personId],
    );
    if (!row) throw notFound('person_not_found');
    const { wilayah, stream, fields } = row;
    if (!maySeePeopleOf(by, wilayah))
      throw new Forbidden(`Records of ${wilayah} are seen by its Lurah, Camat, the Diskominfo and auditors`);
    const [opened] = await this.personalData.open([{ subject: personId, stream, fields }]);
    return { personId, wilayah, ...(opened as unknown as PersonDetail) };
  }
}
