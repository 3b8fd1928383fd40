import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  PERSON_FIELDS,
  type PersonExport,
  type PersonId,
  type QueryContext,
  type RecordedOfPerson,
} from '@app/contracts';
import { EventStore, type Recorded } from '@app/event-sourcing';
import type { Fields } from '@app/personal-data';
import { DataRequestsOfPerson } from '../data-duties/data-duties.queries';
import type { PersonEvent } from '../person/person.events';
import { Persons } from '../person/persons';
import { PeopleReader, type Request, type SealedPerson } from '../personal-data-access/people-reader';
import { PersonReads } from '../person-access/person-access.queries';
import { PersonKims } from '../person-kims/person-kims.queries';
import { PersonRecords } from '../person-record/person-record.queries';

export class ExportPerson extends Query<PersonExport> {
  constructor(
    readonly data: PersonId,
    readonly context: QueryContext,
    readonly request: Request,
  ) {
    super();
  }
}

/**
 * Everything that is held of one person as of now, its facts read from the log: older values of corrected fields are held as
 * well.
 */
@QueryHandler(ExportPerson)
export class ExportPersonHandler implements IQueryHandler<ExportPerson> {
  constructor(
    private readonly store: EventStore,
    private readonly records: PersonRecords,
    private readonly persons: Persons,
    private readonly people: PeopleReader,
    private readonly kims: PersonKims,
    private readonly requests: DataRequestsOfPerson,
    private readonly reads: PersonReads,
  ) {}

  /** Not by break-glass: an emergency asks who somebody is, not for all that was ever held of them. */
  async execute({ data, context: { breakGlass: _, ...context }, request }: ExportPerson): Promise<PersonExport> {
    const now = await this.head();
    const { personId, personIds, restricted } = await this.records.record(data.personId, {
      ...context,
      atLeast: now,
    });
    const facts = (await Promise.all(personIds.map((id) => this.persons.factsOf(id)))).flat();
    const sealed = facts.map((fact) => sealedIn(fact, restricted));
    const purpose = context.purpose ?? 'HAK_SUBJEK';
    const opened = await this.people.open(sealed, { by: context.by, purpose, occasion: 'EXPORT', request });
    return {
      personId,
      mergedIds: personIds.filter((id) => id !== personId),
      recorded: facts.map((fact, index) => recorded(fact, opened[index] ?? {})),
      memberships: await this.kims.membershipsOf(personIds, now),
      sk: await this.kims.skNaming(personIds, now),
      requests: await this.requests.of(personIds, now),
      reads: await this.reads.of(personIds, await this.head()), // among them this one
    };
  }

  private async head(): Promise<string> {
    return (await this.store.head()).toString();
  }
}

const isPersonal = (field: string): boolean => (PERSON_FIELDS as readonly string[]).includes(field);

const sealedIn = ({ stream, data }: Recorded<PersonEvent>, restricted: boolean): SealedPerson => {
  const fields = Object.fromEntries(Object.entries(data).filter(([field]) => isPersonal(field))) as Fields;
  return { personId: data.personId, stream, fields, restricted };
};

const recorded = ({ type, metadata, data }: Recorded<PersonEvent>, opened: Fields): RecordedOfPerson => {
  const open = Object.fromEntries(Object.entries(data).filter(([field]) => !isPersonal(field)));
  const { at, actor } = metadata;
  return { personId: data.personId, type, at, by: actor as RecordedOfPerson['by'], data: { ...open, ...opened } };
};
