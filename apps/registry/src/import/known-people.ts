import { Injectable } from '@nestjs/common';
import type { ImportFinding } from '@app/contracts';
import { Problem, Unavailable } from '@app/event-sourcing';
import { AppointOfficer, JoinMember } from '../kim/roster.commands';
import { NikClaims } from '../nik/nik-claims';
import { ageBandOn } from '../person/age-band';
import type { RegisterPerson } from '../person/person.commands';
import { type PersonFacts, Persons } from '../person/persons';
import { finding } from './import-findings';
import type { Step } from './kim-plan';
import { refusalOf } from './kim-rehearsal';

/** Steps with people as the register knows them. */
export interface Recognised {
  readonly steps: readonly Step[];
  /** Who was in the register before. */
  readonly known: readonly ImportFinding[];
  /** Whose record cannot be used. */
  readonly refused: readonly ImportFinding[];
}

/** Who of the people in a file is in the register already. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly niks: NikClaims,
    private readonly persons: Persons,
  ) {}

  /**
   * Whoever bears a NIK of these rows becomes a member with the record that is there, since a person has one, in however
   * many KIM. Memberships come with what they may know of the person, so that a rehearsal refuses what the register would.
   */
  async recognisedIn(file: string, steps: readonly Step[]): Promise<Recognised> {
    const registrations = steps.flatMap(({ line, command }) =>
      command.type === 'RegisterPerson' ? [{ line, data: command.data }] : [],
    );
    const idOf = new Map<string, string>();
    const registered = new Set<string>();
    const known: ImportFinding[] = [];
    for (const { line, data } of registrations) {
      const bearer = data.nik === undefined ? undefined : await this.niks.bearerOf(await this.niks.idOf(data.nik));
      if (bearer && bearer.personId !== data.personId) {
        idOf.set(data.personId, bearer.personId);
        known.push(finding(file, line, 'nik', 'person_recognised', RECOGNISED));
      }
      // By a run that was cut off. What its row says otherwise by now is for a correction of the record.
      else if ((await this.persons.current(data.personId)).status !== 'unknown') registered.add(data.personId);
    }

    const rowOf = new Map(registrations.map(({ data }) => [data.personId, data]));
    const recognised: Step[] = [];
    const refused: ImportFinding[] = [];
    for (const step of steps) {
      const { command } = step;
      if (command.type === 'RegisterPerson') {
        const { personId } = command.data;
        if (!idOf.has(personId) && !registered.has(personId)) recognised.push(step);
      } else if (command.type === 'AppointOfficer') {
        const personId = idOf.get(command.data.personId) ?? command.data.personId;
        recognised.push({ ...step, command: new AppointOfficer({ ...command.data, personId }, command.stamp) });
      } else if (command.type === 'JoinMember') {
        const personId = idOf.get(command.data.personId) ?? command.data.personId;
        const data = { ...command.data, personId };
        try {
          const facts = await this.factsFor(personId, data.joinedOn, rowOf.get(command.data.personId));
          recognised.push({ ...step, command: new JoinMember(data, command.stamp, facts) });
        } catch (error) {
          if (!(error instanceof Problem) || error instanceof Unavailable) throw error;
          refused.push(refusalOf(file, { ...step, column: 'nik' }, error));
        }
      } else recognised.push(step);
    }
    return { steps: recognised, known, refused };
  }

  /** Of the record, or of the row from which there will be one. */
  private async factsFor(personId: string, day: string, row?: RegisterPerson['data']): Promise<PersonFacts> {
    const { person } = await this.persons.survivorOf(personId);
    if (person.status !== 'unknown') return this.persons.factsFor(personId, day);
    const birthDate = row?.birthDate;
    return { ...(birthDate !== undefined && { ageBand: ageBandOn(birthDate, day) }), guardianConsent: false };
  }
}

const RECOGNISED = 'the person is in the register already, and becomes a member with that record';
