import type { Stamp } from '@app/event-sourcing';

// Sent by the service's own automations only, so they are no messages of the bus.

export class LearnKimSeat {
  readonly type = 'LearnKimSeat';
  constructor(
    readonly data: { readonly kimId: string; readonly kelurahan: string; readonly establishedOn: string },
    readonly stamp: Stamp,
  ) {}
}

export class LearnKimEnd {
  readonly type = 'LearnKimEnd';
  constructor(
    readonly data: { readonly kimId: string; readonly dissolvedOn: string },
    readonly stamp: Stamp,
  ) {}
}

export class LearnKimName {
  readonly type = 'LearnKimName';
  constructor(
    readonly data: { readonly kimId: string; readonly name: string; readonly since: string },
    readonly stamp: Stamp,
  ) {}
}

export type KnownKimCommand = LearnKimSeat | LearnKimEnd | LearnKimName;
