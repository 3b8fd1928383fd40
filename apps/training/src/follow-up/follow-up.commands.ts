import type { Stamp } from '@app/event-sourcing';

// Sent by the service's own automations only, so they are no messages of the bus.

/** What the registry told of a KIM of this kelurahan, as far as it is known. */
export class NoteKim {
  readonly type = 'NoteKim';
  constructor(
    readonly data: {
      readonly kelurahan: string;
      readonly kimId: string;
      readonly establishedOn: string;
      readonly dissolvedOn?: string;
    },
    readonly stamp: Stamp,
  ) {}
}

/** The kelurahan was at a Bimtek that is closed. */
export class NoteBimtek {
  readonly type = 'NoteBimtek';
  constructor(
    readonly data: {
      readonly kelurahan: string;
      readonly bimtekId: string;
      readonly heldOn: string;
      readonly dueOn: string;
    },
    readonly stamp: Stamp,
  ) {}
}

/** A correction showed that the kelurahan was not there. */
export class NoteAbsence {
  readonly type = 'NoteAbsence';
  constructor(
    readonly data: { readonly kelurahan: string; readonly bimtekId: string },
    readonly stamp: Stamp,
  ) {}
}

export class RemindOfCommitment {
  readonly type = 'RemindOfCommitment';
  constructor(
    readonly data: { readonly kelurahan: string; readonly bimtekId: string; readonly daysBefore: number },
    readonly stamp: Stamp,
  ) {}
}

export class RecordCommitmentOverdue {
  readonly type = 'RecordCommitmentOverdue';
  constructor(
    readonly data: { readonly kelurahan: string; readonly bimtekId: string },
    readonly stamp: Stamp,
  ) {}
}

export type FollowUpCommand = NoteKim | NoteBimtek | NoteAbsence | RemindOfCommitment | RecordCommitmentOverdue;
