import { Injectable } from '@nestjs/common';
import type { ImportFinding, RegisterPersonRequest } from '@app/contracts';
import { Problem, Unavailable } from '@app/event-sourcing';
import { AppointOfficer, JoinMember } from '../kim/roster.commands';
import { NikClaims } from '../nik/nik-claims';
import { ageBandOn } from '../person/age-band';
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

/** What a row tells of a person. */
type Row = Pick<RegisterPersonRequest, 'personId' | 'nik' | 'birthDate'>;

/** A row, and the record that the register has already of whom it tells. */
interface Known {
  readonly row: Row;
  readonly record: string | undefined;
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
    const rows = new Map<string, Row & { readonly line: number }>();
    for (const { line, command } of steps) {
      if (command.type !== 'RegisterPerson' && command.type !== 'JoinMember') continue;
      const { personId } = command.data;
      if (!rows.has(personId)) rows.set(personId, { line, ...command.data }); // the first tells all that the row does
    }
    const found = await Promise.all(
      [...rows.values()].map(async (row) => ({ row, record: await this.recordOf(row) })),
    );
    const people = new Map<string, Known>(found.map((person) => [person.row.personId, person]));
    const known = found
      .filter(({ row, record }) => record !== undefined && record !== row.personId)
      .map(({ row }) => finding(file, row.line, 'nik', 'person_recognised', RECOGNISED));
    const idOf = (personId: string): string => people.get(personId)?.record ?? personId;

    const recognised: Step[] = [];
    const refused: ImportFinding[] = [];
    for (const step of steps) {
      const { command } = step;
      switch (command.type) {
        case 'RegisterPerson':
          if (people.get(command.data.personId)?.record === undefined) recognised.push(step);
          break;
        case 'AppointOfficer': {
          const data = { ...command.data, personId: idOf(command.data.personId) };
          recognised.push({ ...step, command: new AppointOfficer(data, command.stamp) });
          break;
        }
        case 'JoinMember':
          try {
            const data = { ...command.data, personId: idOf(command.data.personId) };
            const facts = await this.factsFor(people.get(command.data.personId), data.joinedOn);
            recognised.push({ ...step, command: new JoinMember(data, command.stamp, facts) });
          } catch (error) {
            if (!(error instanceof Problem) || error instanceof Unavailable) throw error;
            refused.push(refusalOf(file, { ...step, column: 'nik' }, error));
          }
          break;
        case 'ProposeKim':
        case 'HoldMusyawarah':
        case 'IssueSk':
        case 'RegisterKim':
          recognised.push(step);
      }
    }
    return { steps: recognised, known, refused };
  }

  /**
   * The record of whoever a row tells of, if there is one: by the NIK, or of an earlier run that was cut off. What the row
   * says otherwise by now is for a correction of the record.
   */
  private async recordOf({ personId, nik }: Row): Promise<string | undefined> {
    const bearer = nik === undefined ? undefined : await this.niks.bearerOf(await this.niks.idOf(nik));
    if (bearer) return bearer.personId;
    return (await this.persons.current(personId)).status === 'unknown' ? undefined : personId;
  }

  /** Of the record, or of the row from which there will be one. */
  private async factsFor(known: Known | undefined, day: string): Promise<PersonFacts> {
    if (known?.record !== undefined) return this.persons.factsFor(known.record, day);
    const birthDate = known?.row.birthDate;
    return { ...(birthDate !== undefined && { ageBand: ageBandOn(birthDate, day) }), guardianConsent: false };
  }
}

const RECOGNISED = 'the person is in the register already, and becomes a member with that record';
