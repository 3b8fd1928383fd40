import { Command } from '@nestjs/cqrs';
import type {
  AssignNationalNumberRequest,
  DissolveKimRequest,
  HoldMusyawarahRequest,
  ProposeKimRequest,
  RegisterKimRequest,
  RenameKimRequest,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';
import type { ProfileCommand } from './profile.commands';
import type { RosterCommand } from './roster.commands';
import type { SkCommand } from './sk.commands';

export class ProposeKim extends Command<Written> {
  readonly type = 'ProposeKim';
  constructor(
    readonly data: ProposeKimRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RenameKim extends Command<Written> {
  readonly type = 'RenameKim';
  constructor(
    readonly data: RenameKimRequest,
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

export class RegisterKim extends Command<Written> {
  readonly type = 'RegisterKim';
  constructor(
    readonly data: RegisterKimRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class AssignNationalNumber extends Command<Written> {
  readonly type = 'AssignNationalNumber';
  constructor(
    readonly data: AssignNationalNumberRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class DissolveKim extends Command<Written> {
  readonly type = 'DissolveKim';
  constructor(
    readonly data: DissolveKimRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

/**
 * Makes sure that a KIM which does not bear this name never comes to bear it by this claim, so that the name can go to
 * another. Sent by the handlers that claim names only, so it is no message of the bus.
 */
export class AbandonKimName {
  readonly type = 'AbandonKimName';
  constructor(
    readonly data: { readonly kimId: string; readonly claimId: string; readonly name: string },
    readonly stamp: Stamp,
  ) {}
}

export type KimCommand =
  | ProposeKim
  | RenameKim
  | HoldMusyawarah
  | RegisterKim
  | AssignNationalNumber
  | DissolveKim
  | AbandonKimName
  | RosterCommand
  | SkCommand
  | ProfileCommand;
