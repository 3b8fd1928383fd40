import type { Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { handlerOf } from '@app/event-service';
import { Persons } from '../person/persons';
import {
  AssignNationalNumber,
  DissolveKim,
  HoldMusyawarah,
  type KimCommand,
  ProposeKim,
  RegisterKim,
  RenameKim,
} from './kim.commands';
import { existing } from './kim.decider';
import { KimNameClaims } from './kim-name-claims';
import { Kims } from './kims';
import {
  RecordBooks,
  RecordIctProfile,
  RecordOnlinePresence,
  RecordSecretariat,
  RecordStatutes,
} from './profile.commands';
import {
  AppointOfficer,
  AssignMember,
  CorrectMembership,
  JoinMember,
  LeaveMember,
  RelieveOfficer,
  UnassignMember,
} from './roster.commands';

@CommandHandler(ProposeKim)
export class ProposeKimHandler implements ICommandHandler<ProposeKim> {
  constructor(
    private readonly kims: Kims,
    private readonly names: KimNameClaims,
  ) {}

  async execute(command: ProposeKim) {
    const { kimId, wilayah } = command.data;
    const { state } = await this.kims.rehearse(kimId, command);
    if (state.status === 'unknown') await this.names.claim(command, wilayah);
    return this.kims.handle(kimId, command);
  }
}

@CommandHandler(RenameKim)
export class RenameKimHandler implements ICommandHandler<RenameKim> {
  constructor(
    private readonly kims: Kims,
    private readonly names: KimNameClaims,
  ) {}

  async execute(command: RenameKim) {
    const { kimId, name } = command.data;
    const { state, carriedOut } = await this.kims.rehearse(kimId, command);
    const kim = existing(state);
    if (!carriedOut && kim.name !== name.trim()) await this.names.claim(command, kim.wilayah);
    return this.kims.handle(kimId, command);
  }
}

@CommandHandler(JoinMember)
export class JoinMemberHandler implements ICommandHandler<JoinMember> {
  constructor(
    private readonly kims: Kims,
    private readonly persons: Persons,
  ) {}

  async execute({ data, stamp }: JoinMember) {
    const facts = await this.persons.factsFor(data.personId, data.joinedOn);
    return this.kims.handle(data.kimId, new JoinMember(data, stamp, facts));
  }
}

export const kimHandlers = [
  ProposeKimHandler,
  RenameKimHandler,
  JoinMemberHandler,
  ...[
    HoldMusyawarah,
    RegisterKim,
    AssignNationalNumber,
    DissolveKim,
    LeaveMember,
    CorrectMembership,
    AssignMember,
    UnassignMember,
    AppointOfficer,
    RelieveOfficer,
    RecordIctProfile,
    RecordSecretariat,
    RecordOnlinePresence,
    RecordBooks,
    RecordStatutes,
  ].map((command: Type<KimCommand>) => handlerOf(command, Kims, (kims, sent) => kims.handle(sent.data.kimId, sent))),
];
