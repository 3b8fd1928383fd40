import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PersonDetail, PersonId, QueryContext } from '@app/contracts';
import { type Actor, Forbidden } from '@app/event-sourcing';
import type { Fields } from '@app/personal-data';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { notFound, rejected } from '../registry.refusals';
import { isOneself, maySeePeopleOf } from '../person/person.authority';
import { isShownWhenRestricted, PeopleReader, type Request } from '../personal-data-access/people-reader';
import { defaultPurpose } from '../personal-data-access/purpose';
import { personRecord } from './person-record.projection';

export class GetPerson extends Query<PersonDetail> {
  constructor(
    readonly data: PersonId,
    readonly context: QueryContext,
    readonly request: Request,
  ) {
    super();
  }
}

/** A record as it is stored: its fields encrypted. */
export interface PersonRow {
  readonly personId: string;
  /** The ids that lead to it, its own first. */
  readonly personIds: readonly string[];
  readonly wilayah: string;
  readonly stream: string;
  readonly fields: Fields;
  readonly restricted: boolean;
  readonly erased: boolean;
  readonly revision: string;
}

const RECORD = `
  select record.person_id as "personId", record.wilayah, record.stream, record.fields, record.restricted, record.erased,
         record.revision::text,
         (select array_agg(same.person_id order by same.person_id <> record.person_id, same.person_id)
          from person_record_v2 same where same.survivor_id = record.person_id) as "personIds"
  from person_record_v2 asked join person_record_v2 record on record.person_id = asked.survivor_id
  where asked.person_id = $1`;

/** Records of people, still sealed. */
@Injectable()
export class PersonRecords {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  /**
   * The record that an id leads to. Throws `NotFound`, and `Rejected` for who was erased, to those who may see people of its
   * region and to the person; `Forbidden` to all others.
   */
  async record(personId: string, { by, atLeast }: Pick<QueryContext, 'by' | 'atLeast'>): Promise<PersonRow> {
    await this.readModels.reached(personRecord, atLeast);
    const [row] = await this.database.query<PersonRow>(RECORD, [personId]);
    if (!row) throw notFound('person_not_found');
    requireSight(by, row);
    if (row.erased) throw rejected('person_erased', 'The person was erased; nothing is held of it any more');
    return row;
  }

  /** All ids that lead to where this one leads; the id itself when it is not known. */
  async idsOf(personId: string): Promise<readonly string[]> {
    await this.readModels.reached(personRecord);
    const [row] = await this.database.query<PersonRow>(RECORD, [personId]);
    return row?.personIds ?? [personId];
  }
}

const requireSight = (by: Actor, { wilayah, personIds }: PersonRow): void => {
  if (!maySeePeopleOf(by, wilayah) && !isOneself(by, personIds))
    throw new Forbidden(`Records of ${wilayah} are seen by its Lurah, Camat, the Diskominfo and auditors`);
};

@QueryHandler(GetPerson)
export class GetPersonHandler implements IQueryHandler<GetPerson> {
  constructor(
    private readonly records: PersonRecords,
    private readonly people: PeopleReader,
  ) {}

  async execute({ data, context, request }: GetPerson): Promise<PersonDetail> {
    const row = await this.records.record(data.personId, context);
    const { personId, wilayah, revision, restricted } = row;
    const purpose = context.purpose ?? defaultPurpose(context.by, row.personIds, 'PENDAFTARAN');
    if (restricted && !isShownWhenRestricted(purpose))
      throw rejected(
        'person_restricted',
        'The data is shown for oversight, the person’s rights and duties of law only',
      );
    const [fields] = await this.people.open([row], { by: context.by, purpose, occasion: 'PERSON', request });
    return { personId, wilayah, revision, restricted, ...(fields as { name: string }) };
  }
}
