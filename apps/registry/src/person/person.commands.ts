import { Command } from '@nestjs/cqrs';
import type { ErasureRefusal } from '@app/city';
import type {
  CorrectPersonRequest,
  LiftRestrictionRequest,
  MergePersonRequest,
  RecordConsentRequest,
  RecordGuardianConsentRequest,
  RegisterPersonRequest,
  RequestErasureRequest,
  RestrictProcessingRequest,
  WithdrawConsentRequest,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

/** With the id under which the handler claimed the NIK, if there is one. */
interface NikClaim {
  readonly nikId?: string;
}

export class RegisterPerson extends Command<Written> {
  readonly type = 'RegisterPerson';
  constructor(
    readonly data: RegisterPersonRequest & NikClaim,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class CorrectPerson extends Command<Written> {
  readonly type = 'CorrectPerson';
  constructor(
    readonly data: CorrectPersonRequest & NikClaim,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

/**
 * Makes sure that a NIK which this person does not bear never will be recorded for it, so that it can go to another.
 * Sent by `NikClaims` only, so it is no message of the bus.
 */
export class AbandonNikClaim {
  readonly type = 'AbandonNikClaim';
  constructor(
    readonly data: { readonly personId: string; readonly nikId: string },
    readonly stamp: Stamp,
  ) {}
}

export class MergePerson extends Command<Written> {
  readonly type = 'MergePerson';
  constructor(
    readonly data: MergePersonRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RecordConsent extends Command<Written> {
  readonly type = 'RecordConsent';
  constructor(
    readonly data: RecordConsentRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class WithdrawConsent extends Command<Written> {
  readonly type = 'WithdrawConsent';
  constructor(
    readonly data: WithdrawConsentRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RecordGuardianConsent extends Command<Written> {
  readonly type = 'RecordGuardianConsent';
  constructor(
    readonly data: RecordGuardianConsentRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RestrictProcessing extends Command<Written> {
  readonly type = 'RestrictProcessing';
  constructor(
    readonly data: RestrictProcessingRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class LiftRestriction extends Command<Written> {
  readonly type = 'LiftRestriction';
  constructor(
    readonly data: LiftRestrictionRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

/** What the handler of an erasure looked up. */
interface KeptByLaw {
  /** SK in force that name the person. */
  readonly skIds: readonly string[];
  readonly policy: ErasureRefusal;
}

export class RequestErasure extends Command<Written> {
  readonly type = 'RequestErasure';
  constructor(
    readonly data: RequestErasureRequest & { readonly kept?: KeptByLaw },
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type PersonCommand =
  | RegisterPerson
  | CorrectPerson
  | AbandonNikClaim
  | MergePerson
  | RecordConsent
  | WithdrawConsent
  | RecordGuardianConsent
  | RestrictProcessing
  | LiftRestriction
  | RequestErasure;
