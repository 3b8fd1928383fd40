import { Command } from '@nestjs/cqrs';
import type {
  RecordBooksRequest,
  RecordIctProfileRequest,
  RecordOnlinePresenceRequest,
  RecordSecretariatRequest,
  RecordStatutesRequest,
} from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class RecordIctProfile extends Command<Written> {
  readonly type = 'RecordIctProfile';
  constructor(
    readonly data: RecordIctProfileRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RecordSecretariat extends Command<Written> {
  readonly type = 'RecordSecretariat';
  constructor(
    readonly data: RecordSecretariatRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RecordOnlinePresence extends Command<Written> {
  readonly type = 'RecordOnlinePresence';
  constructor(
    readonly data: RecordOnlinePresenceRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RecordBooks extends Command<Written> {
  readonly type = 'RecordBooks';
  constructor(
    readonly data: RecordBooksRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RecordStatutes extends Command<Written> {
  readonly type = 'RecordStatutes';
  constructor(
    readonly data: RecordStatutesRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type ProfileCommand =
  RecordIctProfile | RecordSecretariat | RecordOnlinePresence | RecordBooks | RecordStatutes;
