import { Command } from '@nestjs/cqrs';
import type {
  AppointOfficerRequest,
  HoldMusyawarahRequest,
  IssueSkRequest,
  JoinMemberRequest,
  LeaveMemberRequest,
  ProposeKimRequest,
  RelieveOfficerRequest,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class ProposeKim extends Command<Written> {
  readonly type = 'ProposeKim';
  constructor(
    readonly data: ProposeKimRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class HoldMusyawarah extends Command<Written> {
  readonly type = 'HoldMusyawarah';
  constructor(
    readonly data: HoldMusyawarahRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class JoinMember extends Command<Written> {
  readonly type = 'JoinMember';
  constructor(
    readonly data: JoinMemberRequest,
    readonly stamp: Stamp,
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

export class IssueSk extends Command<Written> {
  readonly type = 'IssueSk';
  constructor(
    readonly data: IssueSkRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

/**
 * Makes sure that an SK which was not issued under this number never will be, so that the number can go to another.
 * Sent by the handler of `IssueSk` only, so it is no message of the bus.
 */
export class AbandonSkIssue {
  readonly type = 'AbandonSkIssue';
  constructor(
    readonly data: { readonly kimId: string; readonly skId: string; readonly number: string },
    readonly stamp: Stamp,
  ) {}
}

export type KimCommand =
  ProposeKim | HoldMusyawarah | JoinMember | LeaveMember | AppointOfficer | RelieveOfficer | IssueSk | AbandonSkIssue;
