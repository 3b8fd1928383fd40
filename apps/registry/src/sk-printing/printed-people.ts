import { Injectable } from '@nestjs/common';
import { followUp, type Stamp } from '@app/event-sourcing';
import type { Fields } from '@app/personal-data';
import { Persons, streamOf } from '../person/persons';
import { PeopleReader } from '../personal-data-access/people-reader';

/** What documents print of people: of a member the name, of an official all of it. */
export const PRINTED = ['name', 'titlesBefore', 'titlesAfter', 'nip', 'rank'] as const;

/** What documents print of a person, in clear. */
export interface PrintedPerson {
  readonly name: string;
  readonly titlesBefore?: string;
  readonly titlesAfter?: string;
  readonly nip?: string;
  readonly rank?: string;
}

/** Opens what documents print of people. Read from the log, since a read model may not show yet what was corrected. */
@Injectable()
export class PrintedPeople {
  constructor(
    private readonly persons: Persons,
    private readonly people: PeopleReader,
  ) {}

  /** By person id. Whoever is unknown, was erased or has no name is missing. A decree is made by duty of law. */
  async of(personIds: readonly string[], stamp: Stamp): Promise<Map<string, PrintedPerson>> {
    const sealed = await Promise.all(personIds.map((personId) => this.latest(personId)));
    const { by, commandId: requestId, correlationId, at } = followUp(stamp, 'read who is printed');
    const request = { requestId, correlationId, receivedAt: new Date(at) };
    const reading = { by, purpose: 'KEWAJIBAN_HUKUM', occasion: 'DOCUMENT', request } as const;
    const opened = await this.people.open(sealed, reading);
    return new Map(
      opened.flatMap((fields, index) => {
        const { name } = fields;
        return name ? [[personIds[index] ?? '', { ...fields, name }] as const] : [];
      }),
    );
  }

  /** The newest of each field, sealed as it lies in the person's stream. */
  private async latest(personId: string) {
    const facts = await this.persons.factsOf(personId);
    const fields = facts.reduce<Fields>(
      (known, { data }) => ({ ...known, ...printedOf(data as Partial<Fields>) }),
      {},
    );
    return { personId, stream: streamOf(personId), fields, restricted: false };
  }
}

const printedOf = (data: Partial<Fields>): Fields =>
  Object.fromEntries(
    PRINTED.flatMap((field) => {
      const value = data[field];
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
