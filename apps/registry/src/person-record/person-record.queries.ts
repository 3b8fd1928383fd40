import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { isOneself } from '@app/city';
import type { PersonDetail, PersonId, QueryContext } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import type { Fields } from '@app/personal-data';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { Sight } from '../break-glass/sight';
import { notFound, rejected } from '../registry.refusals';
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

/** A record that somebody may see, and the grant by which, when that is break-glass. */
export type SeenPerson = PersonRow & Pick<QueryContext, 'breakGlass'>;

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
    private readonly sight: Sight,
  ) {}

  /**
   * The record that an id leads to. Throws `NotFound`, and `Rejected` for who was erased, to those who may see people of its
   * region, also by break-glass, and to the person; `Forbidden` to all others.
   * @param listedIn the region on whose paper the person stands, in place of the region that keeps the record
   */
  async record(personId: string, context: QueryContext, listedIn?: string): Promise<SeenPerson> {
    await this.readModels.reached(personRecord, context.atLeast);
    const [row] = await this.database.query<PersonRow>(RECORD, [personId]);
    if (!row) throw notFound('person_not_found');
    const region = listedIn ?? row.wilayah;
    const right = isOneself(context.by, row.personIds) ? 'own' : await this.sight.rightTo(region, context);
    if (right === 'none')
      throw new Forbidden(`People of ${region} are seen by its Lurah, Camat, the Diskominfo and auditors`);
    if (row.erased) throw rejected('person_erased', 'The person was erased; nothing is held of it any more');
    return right === 'break-glass' && context.breakGlass ? { ...row, breakGlass: context.breakGlass } : row;
  }

  /** Whether the data of one of these people, or of whom they were merged into, is restricted. */
  async isAnyRestricted(personIds: readonly string[], atLeast?: string): Promise<boolean> {
    await this.readModels.reached(personRecord, atLeast);
    const restricted = await this.database.query(
      `select from person_record_v2 asked join person_record_v2 record on record.person_id = asked.survivor_id
       where asked.person_id = any($1) and record.restricted`,
      [personIds],
    );
    return restricted.length > 0;
  }

  /** All ids that lead to where this one leads; the id itself when it is not known. */
  async idsOf(personId: string, atLeast?: string): Promise<readonly string[]> {
    await this.readModels.reached(personRecord, atLeast);
    const [row] = await this.database.query<PersonRow>(RECORD, [personId]);
    return row?.personIds ?? [personId];
  }
}

@QueryHandler(GetPerson)
export class GetPersonHandler implements IQueryHandler<GetPerson> {
  constructor(
    private readonly records: PersonRecords,
    private readonly people: PeopleReader,
  ) {}

  async execute({ data, context, request }: GetPerson): Promise<PersonDetail> {
    const row = await this.records.record(data.personId, context);
    const { personId, wilayah, revision, restricted, breakGlass } = row;
    const purpose = context.purpose ?? defaultPurpose(context.by, row.personIds, 'PENDAFTARAN');
    if (restricted && !isShownWhenRestricted(purpose))
      throw rejected(
        'person_restricted',
        'The data is shown for oversight, the person’s rights and duties of law only',
      );
    const reading = { by: context.by, purpose, occasion: 'PERSON', request, breakGlass } as const;
    const [fields] = await this.people.open([row], reading);
    return { personId, wilayah, revision, restricted, ...(fields as { name: string }) };
  }
}
