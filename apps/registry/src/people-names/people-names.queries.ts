import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { NamedPeople, NamedPerson, PersonId, QueryContext, ReadPeopleRequest } from '@app/contracts';
import { NotFound, Rejected } from '@app/event-sourcing';
import { Persons } from '../person/persons';
import { PersonRecords, type SeenPerson } from '../person-record/person-record.queries';
import { PeopleReader, type Request } from '../personal-data-access/people-reader';

export class ReadPeople extends Query<NamedPeople> {
  constructor(
    readonly data: ReadPeopleRequest,
    readonly context: QueryContext,
    readonly request: Request,
  ) {
    super();
  }
}

export class IdentifyPerson extends Query<PersonId> {
  constructor(readonly data: PersonId) {
    super();
  }
}

const NAMES = ['name', 'titlesBefore', 'titlesAfter'] as const;

/** For services that keep ids only and print names: whoever asks them must be one who may see people of the paper's region. */
@QueryHandler(ReadPeople)
export class ReadPeopleHandler implements IQueryHandler<ReadPeople> {
  constructor(
    private readonly records: PersonRecords,
    private readonly people: PeopleReader,
  ) {}

  async execute({ data, context, request }: ReadPeople): Promise<NamedPeople> {
    const { personIds, purpose, wilayah } = data;
    const rows: (SeenPerson | undefined)[] = [];
    for (const personId of personIds) rows.push(await this.recordOf(personId, context, wilayah));
    const known = rows.filter((row) => row !== undefined);
    const sealed = known.map(({ personId, stream, restricted, fields }) => ({
      ...{ personId, stream, restricted },
      fields: Object.fromEntries(NAMES.flatMap((each) => (fields[each] === undefined ? [] : [[each, fields[each]]]))),
    }));
    const reading = {
      by: context.by,
      purpose,
      occasion: 'DOCUMENT',
      request,
      breakGlass: known.find(({ breakGlass }) => breakGlass !== undefined)?.breakGlass,
    } as const;
    const opened = await this.people.open(sealed, reading);
    const names = new Map(known.map((row, index) => [row, opened[index] ?? {}]));
    return {
      people: personIds.map((personId, index): NamedPerson => {
        const row = rows[index];
        return { personId, ...(row && names.get(row)) };
      }),
    };
  }

  /** Undefined for who is unknown or was erased. Throws `Forbidden`. */
  private async recordOf(personId: string, context: QueryContext, wilayah: string): Promise<SeenPerson | undefined> {
    try {
      return await this.records.record(personId, context, wilayah);
    } catch (error) {
      if (error instanceof NotFound || error instanceof Rejected) return undefined;
      throw error;
    }
  }
}

/** Asked of the log: whoever was registered a moment ago is there. */
@QueryHandler(IdentifyPerson)
export class IdentifyPersonHandler implements IQueryHandler<IdentifyPerson> {
  constructor(private readonly persons: Persons) {}

  async execute({ data: { personId } }: IdentifyPerson): Promise<PersonId> {
    await this.persons.mustBeRegistered(personId);
    return { personId };
  }
}
