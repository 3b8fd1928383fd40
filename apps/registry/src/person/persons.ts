import { Injectable } from '@nestjs/common';
import { City } from '@app/city';
import type { AgeBand, Sex } from '@app/contracts';
import { canonicalJson, EventSourced, EventStore, type Recorded, type Written } from '@app/event-sourcing';
import { PersonalData, sealingCodec } from '@app/personal-data';
import { rejected } from '../registry.refusals';
import { ageBandOn } from './age-band';
import { personalFields, personCodec } from './person.codec';
import type { PersonCommand } from './person.commands';
import { living, type Person, personDecider } from './person.decider';
import type { PersonEvent } from './person.events';

/** What a membership tells of a person: bands on a day, never the data that they are reckoned from. */
export interface PersonFacts {
  /** Left out when no birth date is known. */
  readonly ageBand?: AgeBand;
  readonly sex?: Sex;
  /** Whether a parent or guardian consented. */
  readonly guardianConsent: boolean;
}

/** A record, and the id that leads to it without a detour. */
export interface Survivor {
  readonly personId: string;
  readonly person: Exclude<Person, { status: 'merged' }>;
}

/** Where the facts of a person lie. */
export const streamOf = (personId: string): string => `${personCodec.category}-${personId}`;

/** What the caller said: what a handler looked up may be another at a repeat. */
const asked = (data: object): object => ({ ...data, kept: undefined });

@Injectable()
export class Persons extends EventSourced<Person, PersonCommand, PersonEvent> {
  constructor(
    private readonly log: EventStore,
    city: City,
    private readonly personalData: PersonalData,
  ) {
    super(log, personDecider(city), sealingCodec(personCodec, personalFields, personalData), ({ data, stamp }) =>
      personalData.fingerprint(canonicalJson([stamp.commandId, asked(data)])),
    );
  }

  /** The record that an id leads to, over all merges; of an id that was never registered, that id. */
  async survivorOf(personId: string): Promise<Survivor> {
    const passed = new Set<string>();
    for (let id = personId; ;) {
      const person = await this.current(id);
      if (person.status !== 'merged') return { personId: id, person };
      passed.add(id);
      id = person.into;
      if (passed.has(id)) throw new Error(`${id} was merged into itself`);
    }
  }

  /** Everything that was recorded under an id, personal fields sealed. */
  async factsOf(personId: string): Promise<Recorded<PersonEvent>[]> {
    const facts: Recorded<PersonEvent>[] = [];
    for await (const stored of this.log.read(streamOf(personId))) {
      const fact = personCodec.decode(stored);
      if (fact) facts.push(fact);
    }
    return facts;
  }

  /** Carries out a command on the record that its person's id leads to. */
  async change(command: PersonCommand): Promise<Written> {
    const { personId } = await this.survivorOf(command.data.personId);
    return this.handle(personId, { ...command, data: { ...command.data, personId } } as PersonCommand);
  }

  /** Throws `NotFound` for an id that was never registered, and `Rejected` for one that was erased. */
  async mustBeRegistered(personId: string): Promise<void> {
    living((await this.survivorOf(personId)).person);
  }

  /**
   * What a membership that begins on this day (`YYYY-MM-DD`) may know. Throws `NotFound` for an id that was never
   * registered, and `Rejected` for a person who was erased or whose data may not be processed now.
   */
  async factsFor(personId: string, day: string): Promise<PersonFacts> {
    const survivor = await this.survivorOf(personId);
    const { sealed, guardianConsent, restricted } = living(survivor.person);
    if (restricted) throw rejected('person_restricted', 'The processing of this person’s data is restricted');
    const { birthDate, sex } = await this.openBands(survivor.personId, sealed);
    return {
      ...(birthDate !== undefined && { ageBand: ageBandOn(birthDate, day) }),
      ...(sex !== undefined && { sex: sex as Sex }),
      guardianConsent,
    };
  }

  private async openBands(personId: string, fields: { birthDate?: string; sex?: string }) {
    const [opened = {}] = await this.personalData.open([{ subject: personId, stream: streamOf(personId), fields }]);
    return opened as { birthDate?: string; sex?: string };
  }
}
