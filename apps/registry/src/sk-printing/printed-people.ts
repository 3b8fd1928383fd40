import { Injectable } from '@nestjs/common';
import { EventStore } from '@app/event-sourcing';
import { type Fields, PersonalData } from '@app/personal-data';
import { personCodec } from '../person/person.codec';

const PRINTED = ['name', 'titlesBefore', 'titlesAfter', 'nip', 'rank'] as const;

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
    private readonly store: EventStore,
    private readonly personalData: PersonalData,
  ) {}

  /** By person id. Whoever is unknown, was erased or has no name is missing. */
  async of(personIds: readonly string[]): Promise<Map<string, PrintedPerson>> {
    const sealed = await Promise.all(personIds.map((personId) => this.latest(personId)));
    const opened = await this.personalData.open(sealed);
    return new Map(
      opened.flatMap((fields, index) => {
        const { name } = fields;
        return name ? [[personIds[index] ?? '', { ...fields, name }] as const] : [];
      }),
    );
  }

  /** The newest of each field, sealed as it lies in the person's stream. */
  private async latest(personId: string) {
    const stream = `${personCodec.category}-${personId}`;
    let fields: Fields = {};
    for await (const stored of this.store.read(stream)) {
      const data = (personCodec.decode(stored)?.data ?? {}) as Partial<Fields>;
      for (const field of PRINTED) if (data[field] !== undefined) fields = { ...fields, [field]: data[field] };
    }
    return { subject: personId, stream, fields };
  }
}
