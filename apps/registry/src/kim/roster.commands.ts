import { Command } from '@nestjs/cqrs';
import type {
  AppointOfficerRequest,
  AssignMemberRequest,
  CorrectMembershipRequest,
  JoinMemberRequest,
  LeaveMemberRequest,
  RelieveOfficerRequest,
  UnassignMemberRequest,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';
import type { PersonFacts } from '../person/persons';

export class JoinMember extends Command<Written> {
  readonly type = 'JoinMember';
  constructor(
    readonly data: JoinMemberRequest,
    readonly stamp: Stamp,
    /** Gathered before the decision. */
    readonly facts: PersonFacts = { guardianConsent: false },
  ) {
    super();
  }
}

export class LeaveMember extends Command<Written> {
  readonly type = 'LeaveMember';
  constructor(
    readonly data: LeaveMemberRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class CorrectMembership extends Command<Written> {
  readonly type = 'CorrectMembership';
  constructor(
    readonly data: CorrectMembershipRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class AssignMember extends Command<Written> {
  readonly type = 'AssignMember';
  constructor(
    readonly data: AssignMemberRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class UnassignMember extends Command<Written> {
  readonly type = 'UnassignMember';
  constructor(
    readonly data: UnassignMemberRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class AppointOfficer extends Command<Written> {
  readonly type = 'AppointOfficer';
  constructor(
    readonly data: AppointOfficerRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RelieveOfficer extends Command<Written> {
  readonly type = 'RelieveOfficer';
  constructor(
    readonly data: RelieveOfficerRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type RosterCommand =
  JoinMember | LeaveMember | CorrectMembership | AssignMember | UnassignMember | AppointOfficer | RelieveOfficer;
