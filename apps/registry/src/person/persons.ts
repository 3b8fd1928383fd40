import { Injectable } from '@nestjs/common';
import { canonicalJson, EventSourced, EventStore } from '@app/event-sourcing';
import { PersonalData, sealingCodec } from '@app/personal-data';
import { City } from '../city/city';
import { notFound } from '../registry.refusals';
import { personalFields, personCodec } from './person.codec';
import type { PersonCommand } from './person.commands';
import { type Person, personDecider } from './person.decider';
import type { PersonEvent } from './person.events';

@Injectable()
export class Persons extends EventSourced<Person, PersonCommand, PersonEvent> {
  constructor(store: EventStore, city: City, personalData: PersonalData) {
    super(store, personDecider(city), sealingCodec(personCodec, personalFields, personalData), ({ data, stamp }) =>
      personalData.fingerprint(canonicalJson([stamp.commandId, data])),
    );
  }

  /** Throws `NotFound` for an id that was never registered. */
  async mustBeRegistered(personId: string): Promise<void> {
    const { status } = await this.current(personId);
    if (status === 'unknown') throw notFound('person_not_found');
  }
}
