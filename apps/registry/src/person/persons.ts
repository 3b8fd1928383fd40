import { Injectable } from '@nestjs/common';
import type { RegistryProblem } from '@app/contracts';
import { EventSourced, EventStore, NotFound } from '@app/event-sourcing';
import { PersonalData, sealingCodec } from '@app/personal-data';
import { City } from '../city/city';
import { personalFields, personCodec } from './person.codec';
import type { PersonCommand } from './person.commands';
import { type Person, personDecider } from './person.decider';
import type { PersonEvent } from './person.events';

const PERSON_NOT_FOUND: RegistryProblem = 'person_not_found';

@Injectable()
export class Persons extends EventSourced<Person, PersonCommand, PersonEvent> {
  constructor(store: EventStore, city: City, personalData: PersonalData) {
    super(store, personDecider(city), sealingCodec(personCodec, personalFields, personalData));
  }

  /** Throws `NotFound` for an id that was never registered. */
  async mustBeRegistered(personId: string): Promise<void> {
    const { status } = await this.current(personId);
    if (status === 'unknown')
      throw new NotFound(PERSON_NOT_FOUND, 'There is no person with this id; register it first');
  }
}
