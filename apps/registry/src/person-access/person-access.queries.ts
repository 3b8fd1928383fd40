import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { PersonAccessLog, PersonId, PersonRead, QueryContext } from '@app/contracts';
import { Forbidden } from '@app/event-sourcing';
import { Database } from '@app/postgres';
import { ReadModels } from '@app/read-models';
import { maySeeReadsOf } from '../person/person.authority';
import { living } from '../person/person.decider';
import { Persons } from '../person/persons';
import { PersonRecords } from '../person-record/person-record.queries';
import { personAccess } from './person-access.projection';

export class GetPersonAccessLog extends Query<PersonAccessLog> {
  constructor(
    readonly data: PersonId,
    readonly context: QueryContext,
  ) {
    super();
  }
}

/** A read as its row is, with null where no grant was needed. */
type ReadRow = Omit<PersonRead, 'breakGlass'> & { readonly breakGlass: string | null };

/** What was read of people. Ids and codes only, so that looking at it is no read of personal data itself. */
@Injectable()
export class PersonReads {
  constructor(
    private readonly database: Database,
    private readonly readModels: ReadModels,
  ) {}

  /** The newest first. */
  async of(personIds: readonly string[], atLeast?: string): Promise<PersonRead[]> {
    await this.readModels.reached(personAccess, atLeast);
    const rows = await this.database.query<ReadRow>(
      `select read_id as "readId", at, actor as by, purpose, occasion, fields, break_glass as "breakGlass"
       from person_access_v2 where person_id = any($1) order by position desc`,
      [personIds],
    );
    return rows.map(({ breakGlass, ...read }) => ({ ...read, ...(breakGlass !== null && { breakGlass }) }));
  }
}

@QueryHandler(GetPersonAccessLog)
export class GetPersonAccessLogHandler implements IQueryHandler<GetPersonAccessLog> {
  constructor(
    private readonly persons: Persons,
    private readonly records: PersonRecords,
    private readonly reads: PersonReads,
  ) {}

  /** Also of who was erased: that data was read stays to be answered for. */
  async execute({ data: { personId }, context: { by, atLeast } }: GetPersonAccessLog): Promise<PersonAccessLog> {
    const { person } = await this.persons.survivorOf(personId);
    const { wilayah } = person.status === 'erased' ? person : living(person);
    const personIds = await this.records.idsOf(personId);
    if (!maySeeReadsOf(by, wilayah, personIds))
      throw new Forbidden('Who read a person’s data is seen by the Diskominfo, auditors and the person');
    return { reads: await this.reads.of(personIds, atLeast) };
  }
}
