import type { Stamp } from '@app/event-sourcing';

// Sent by the service's own automations only, so they are no messages of the bus.

/** A KIM, and where it is seated. */
export interface SeatedKim {
  readonly kecamatan: string;
  readonly kelurahan: string;
  readonly kimId: string;
}

export class NoteKimGained {
  readonly type = 'NoteKimGained';
  constructor(
    readonly data: SeatedKim,
    readonly stamp: Stamp,
  ) {}
}

export class NoteKimLost {
  readonly type = 'NoteKimLost';
  constructor(
    readonly data: SeatedKim,
    readonly stamp: Stamp,
  ) {}
}

export class NoteTraining {
  readonly type = 'NoteTraining';
  constructor(
    readonly data: { readonly kecamatan: string; readonly bimtekId: string },
    readonly stamp: Stamp,
  ) {}
}

export type KecamatanReadinessCommand = NoteKimGained | NoteKimLost | NoteTraining;
