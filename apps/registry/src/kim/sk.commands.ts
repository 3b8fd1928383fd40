import { Command } from '@nestjs/cqrs';
import type {
  AmendSkRequest,
  DecreeDocument,
  ExtendSkRequest,
  IssueSkRequest,
  RevokeSkRequest,
  SupersedeSkRequest,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

/** A request of which the decree that is imported may lack the signatory. */
type Imported<Request extends { signatory: unknown }> = Omit<Request, 'signatory'> &
  Partial<Pick<Request, 'signatory'>>;

/** Gathered before the decision: the document, made for the KIM as it is at the revision that the stamp names. */
export interface DecreeFacts {
  readonly document?: DecreeDocument;
}

export class IssueSk extends Command<Written> {
  readonly type = 'IssueSk';
  constructor(
    readonly data: Imported<IssueSkRequest>,
    readonly stamp: Stamp,
    readonly facts: DecreeFacts = {},
  ) {
    super();
  }
}

export class SupersedeSk extends Command<Written> {
  readonly type = 'SupersedeSk';
  constructor(
    readonly data: Imported<SupersedeSkRequest>,
    readonly stamp: Stamp,
    readonly facts: DecreeFacts = {},
  ) {
    super();
  }
}

export class AmendSk extends Command<Written> {
  readonly type = 'AmendSk';
  constructor(
    readonly data: AmendSkRequest,
    readonly stamp: Stamp,
    readonly facts: DecreeFacts = {},
  ) {
    super();
  }
}

export class ExtendSk extends Command<Written> {
  readonly type = 'ExtendSk';
  constructor(
    readonly data: ExtendSkRequest,
    readonly stamp: Stamp,
    readonly facts: DecreeFacts = {},
  ) {
    super();
  }
}

export class RevokeSk extends Command<Written> {
  readonly type = 'RevokeSk';
  constructor(
    readonly data: RevokeSkRequest,
    readonly stamp: Stamp,
    readonly facts: DecreeFacts = {},
  ) {
    super();
  }
}

/**
 * Makes sure that a decree which was not issued under this number never will be, so that the number can go to another.
 * Sent by the handler of decrees only, so it is no message of the bus.
 */
export class AbandonSkIssue {
  readonly type = 'AbandonSkIssue';
  constructor(
    readonly data: { readonly kimId: string; readonly skId: string; readonly number: string },
    readonly stamp: Stamp,
  ) {}
}

/** Says that the end of the term is near. Sent by the calendar only. */
export class AnnounceSkExpiry {
  readonly type = 'AnnounceSkExpiry';
  constructor(
    readonly data: { readonly kimId: string; readonly skId: string; readonly daysBefore: number },
    readonly stamp: Stamp,
  ) {}
}

/** Says that the term has ended. Sent by the calendar only. */
export class ExpireSk {
  readonly type = 'ExpireSk';
  constructor(
    readonly data: { readonly kimId: string; readonly skId: string },
    readonly stamp: Stamp,
  ) {}
}

/** A decree of the head of the KIM's seat. */
export type DecreeCommand = IssueSk | SupersedeSk | AmendSk | ExtendSk | RevokeSk;

export type SkCommand = DecreeCommand | AbandonSkIssue | AnnounceSkExpiry | ExpireSk;
