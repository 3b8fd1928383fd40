import { Command } from '@nestjs/cqrs';
import type {
  CancelBimtekRequest,
  OpenBimtekRequest,
  PlanBimtekRequest,
  RescheduleBimtekRequest,
  ReviseBimtekRequest,
  Session,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class PlanBimtek extends Command<Written> {
  readonly type = 'PlanBimtek';
  constructor(
    readonly data: PlanBimtekRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RescheduleBimtek extends Command<Written> {
  readonly type = 'RescheduleBimtek';
  constructor(
    readonly data: RescheduleBimtekRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class ReviseBimtek extends Command<Written> {
  readonly type = 'ReviseBimtek';
  constructor(
    readonly data: ReviseBimtekRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class CancelBimtek extends Command<Written> {
  readonly type = 'CancelBimtek';
  constructor(
    readonly data: CancelBimtekRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class OpenBimtek extends Command<Written> {
  readonly type = 'OpenBimtek';
  constructor(
    readonly data: OpenBimtekRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

/**
 * Makes sure that a Bimtek which is not in this venue at these times never comes to be there by this claim, so that the
 * venue can go to another. Sent by the handlers that claim venues only, so it is no message of the bus.
 */
export class AbandonVenueClaim {
  readonly type = 'AbandonVenueClaim';
  constructor(
    readonly data: {
      readonly bimtekId: string;
      readonly claimId: string;
      readonly venue: string;
      readonly sessions: readonly Session[];
    },
    readonly stamp: Stamp,
  ) {}
}

export type PlanningCommand =
  PlanBimtek | RescheduleBimtek | ReviseBimtek | CancelBimtek | OpenBimtek | AbandonVenueClaim;
