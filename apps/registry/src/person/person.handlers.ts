import type { Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { handlerOf } from '@app/event-service';
import { NikClaims } from '../nik/nik-claims';
import { rejected } from '../registry.refusals';
import { authoriseKeeper } from './person.authority';
import {
  CorrectPerson,
  LiftRestriction,
  MergePerson,
  type PersonCommand,
  RecordConsent,
  RecordGuardianConsent,
  RegisterPerson,
  RestrictProcessing,
  WithdrawConsent,
} from './person.commands';
import { living } from './person.decider';
import { Persons } from './persons';

@CommandHandler(RegisterPerson)
export class RegisterPersonHandler implements ICommandHandler<RegisterPerson> {
  constructor(
    private readonly persons: Persons,
    private readonly claims: NikClaims,
  ) {}

  async execute({ data, stamp }: RegisterPerson) {
    const { personId, nik } = data;
    const nikId = nik === undefined ? undefined : await this.claims.idOf(nik);
    const command = new RegisterPerson({ ...data, ...(nikId !== undefined && { nikId }) }, stamp);
    const { state: known } = await this.persons.rehearse(personId, command);
    if (nikId !== undefined && known.status === 'unknown') await this.claims.claim(nikId, personId, stamp);
    return this.persons.handle(personId, command);
  }
}

@CommandHandler(CorrectPerson)
export class CorrectPersonHandler implements ICommandHandler<CorrectPerson> {
  constructor(
    private readonly persons: Persons,
    private readonly claims: NikClaims,
  ) {}

  async execute({ data, stamp }: CorrectPerson) {
    const { personId } = await this.persons.survivorOf(data.personId);
    const nikId = data.nik === undefined ? undefined : await this.claims.idOf(data.nik);
    const command = new CorrectPerson({ ...data, personId, ...(nikId !== undefined && { nikId }) }, stamp);
    const { state: person } = await this.persons.rehearse(personId, command);
    if (nikId !== undefined && person.status === 'registered' && person.nikId !== nikId)
      await this.claims.claim(nikId, personId, stamp);
    return this.persons.handle(personId, command);
  }
}

@CommandHandler(MergePerson)
export class MergePersonHandler implements ICommandHandler<MergePerson> {
  constructor(private readonly persons: Persons) {}

  /** Whoever merges keeps both records. */
  async execute({ data, stamp }: MergePerson) {
    const survivor = await this.persons.survivorOf(data.into);
    authoriseKeeper(stamp.by, living(survivor.person).wilayah);
    const duplicate = await this.persons.survivorOf(data.personId);
    const isDone = duplicate.personId === survivor.personId;
    const personId = isDone ? data.personId : duplicate.personId;
    return this.persons.handle(personId, new MergePerson({ personId, into: survivor.personId }, stamp));
  }
}

@CommandHandler(RecordGuardianConsent)
export class RecordGuardianConsentHandler implements ICommandHandler<RecordGuardianConsent> {
  constructor(private readonly persons: Persons) {}

  async execute({ data, stamp }: RecordGuardianConsent) {
    const child = await this.persons.survivorOf(data.personId);
    const guardian = await this.persons.survivorOf(data.guardianId);
    living(guardian.person);
    const ids = { personId: child.personId, guardianId: guardian.personId };
    const command = new RecordGuardianConsent({ ...data, ...ids }, stamp);
    await this.persons.rehearse(child.personId, command); // only who keeps the record learns anything of an age
    await this.requireAges(command);
    return this.persons.handle(child.personId, command);
  }

  private async requireAges({ data: { personId, guardianId, givenOn } }: RecordGuardianConsent): Promise<void> {
    const child = await this.persons.factsFor(personId, givenOn);
    if (child.ageBand !== undefined && child.ageBand !== 'ANAK')
      throw rejected('not_a_minor', 'The person was no child on that day and consents for itself');
    const guardian = await this.persons.factsFor(guardianId, givenOn);
    if (guardian.ageBand === 'ANAK') throw rejected('guardian_unfit', 'A child cannot consent for another');
  }
}

export const personHandlers = [
  RegisterPersonHandler,
  CorrectPersonHandler,
  MergePersonHandler,
  RecordGuardianConsentHandler,
  ...[RecordConsent, WithdrawConsent, RestrictProcessing, LiftRestriction].map((command: Type<PersonCommand>) =>
    handlerOf(command, Persons, (persons, sent) => persons.change(sent)),
  ),
];
