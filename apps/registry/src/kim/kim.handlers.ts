import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Persons } from '../person/persons';
import { AppointOfficer, HoldMusyawarah, JoinMember, LeaveMember, ProposeKim, RelieveOfficer } from './kim.commands';
import { Kims } from './kims';

@CommandHandler(ProposeKim)
export class ProposeKimHandler implements ICommandHandler<ProposeKim> {
  constructor(private readonly kims: Kims) {}

  execute(command: ProposeKim) {
    return this.kims.handle(command.data.kimId, command);
  }
}

@CommandHandler(HoldMusyawarah)
export class HoldMusyawarahHandler implements ICommandHandler<HoldMusyawarah> {
  constructor(private readonly kims: Kims) {}

  execute(command: HoldMusyawarah) {
    return this.kims.handle(command.data.kimId, command);
  }
}

@CommandHandler(LeaveMember)
export class LeaveMemberHandler implements ICommandHandler<LeaveMember> {
  constructor(private readonly kims: Kims) {}

  execute(command: LeaveMember) {
    return this.kims.handle(command.data.kimId, command);
  }
}

@CommandHandler(AppointOfficer)
export class AppointOfficerHandler implements ICommandHandler<AppointOfficer> {
  constructor(private readonly kims: Kims) {}

  execute(command: AppointOfficer) {
    return this.kims.handle(command.data.kimId, command);
  }
}

@CommandHandler(RelieveOfficer)
export class RelieveOfficerHandler implements ICommandHandler<RelieveOfficer> {
  constructor(private readonly kims: Kims) {}

  execute(command: RelieveOfficer) {
    return this.kims.handle(command.data.kimId, command);
  }
}

@CommandHandler(JoinMember)
export class JoinMemberHandler implements ICommandHandler<JoinMember> {
  constructor(
    private readonly kims: Kims,
    private readonly persons: Persons,
  ) {}

  async execute(command: JoinMember) {
    await this.persons.mustBeRegistered(command.data.personId);
    return this.kims.handle(command.data.kimId, command);
  }
}

export const kimHandlers = [
  ProposeKimHandler,
  HoldMusyawarahHandler,
  JoinMemberHandler,
  LeaveMemberHandler,
  AppointOfficerHandler,
  RelieveOfficerHandler,
];
