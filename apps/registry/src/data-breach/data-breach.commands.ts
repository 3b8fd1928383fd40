import { Command } from '@nestjs/cqrs';
import type { GiveBreachNoticeRequest, RecordBreachRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class RecordBreach extends Command<Written> {
  readonly type = 'RecordBreach';
  constructor(
    readonly data: RecordBreachRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class GiveBreachNotice extends Command<Written> {
  readonly type = 'GiveBreachNotice';
  constructor(
    readonly data: GiveBreachNoticeRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type DataBreachCommand = RecordBreach | GiveBreachNotice;
