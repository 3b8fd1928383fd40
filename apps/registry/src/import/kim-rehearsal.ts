import type { City } from '@app/city';
import type { ImportColumn, ImportFinding } from '@app/contracts';
import { Problem } from '@app/event-sourcing';
import type { KimCommand } from '../kim/kim.commands';
import { kimDecider } from '../kim/kim.decider';
import type { Kim } from '../kim/kim.state';
import { finding } from './import-findings';
import type { Step } from './kim-plan';

/** Which column is to blame for a refusal, where it is not the step's own. */
const TO_BLAME: Readonly<Record<string, ImportColumn>> = {
  kim_name_taken: 'kim_name',
  wilayah_unknown: 'wilayah',
  wilayah_without_kim: 'wilayah',
  forbidden: 'wilayah',
  roster_full: 'no',
  too_few_members: 'no',
  too_many_members: 'no',
  officers_incomplete: 'post',
  post_occupied: 'post',
  holds_post: 'post',
  guardian_consent_missing: 'birth_date',
  person_known: 'nik',
  sk_number_taken: 'sk_number',
  musyawarah_held: 'musyawarah_on',
};

/** A refusal, as the file's reader needs it. */
export const refusalOf = (file: string, { line, column }: Step, { code, message }: Problem): ImportFinding =>
  finding(file, line, TO_BLAME[code] ?? column, code, message);

/** Whether the KIM is already as the step wants it, or has gone on from there. */
const isDone = ({ command }: Step, kim: Kim, skId: string): boolean => {
  if (kim.status === 'unknown') return false;
  const isPast = kim.decrees.has(skId);
  switch (command.type) {
    case 'ProposeKim':
      return true;
    case 'HoldMusyawarah':
      return isPast || kim.musyawarahHeldOn === command.data.heldOn;
    case 'RegisterPerson':
    case 'JoinMember':
      return isPast || kim.members.has(command.data.personId);
    case 'AppointOfficer':
      return isPast || kim.officers[command.data.post]?.personId === command.data.personId;
    case 'IssueSk':
      return isPast;
    case 'RegisterKim':
      return kim.isRegistered;
  }
};

/** What is left to do, where an earlier run was cut off. Nothing, where the KIM was imported in whole. */
export const stepsLeft = (skId: string, steps: readonly Step[], kim: Kim): Step[] =>
  steps.filter((step) => !isDone(step, kim, skId));

/**
 * Carries the steps out on a KIM in memory, by the rules that hold for the real one, and tells what would be refused: at most
 * one refusal for each line, since one leads to others. Writes nothing.
 */
export const rehearse = (file: string, steps: readonly Step[], start: Kim, city: City): ImportFinding[] => {
  const decider = kimDecider(city);
  const refused: ImportFinding[] = [];
  const failed = new Set<number>();
  let kim = start;
  const carryOut = (command: KimCommand): void => {
    decider.authorise(command, kim);
    kim = decider.decide(command, kim).reduce((state, event) => decider.evolve(state, event), kim);
  };
  for (const step of steps) {
    const { command, line } = step;
    if (command.type === 'RegisterPerson' || failed.has(line)) continue;
    if (NEEDS_ALL.includes(command.type) && refused.length > 0) continue;
    try {
      carryOut(command);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push(refusalOf(file, step, error));
      failed.add(line);
      if (command.type === 'ProposeKim') break;
    }
  }
  return refused;
};

/** Refused for reasons that lie in other rows, when one of those was refused. */
const NEEDS_ALL: readonly string[] = ['IssueSk', 'RegisterKim'];
