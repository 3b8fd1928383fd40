import { Command } from '@nestjs/cqrs';
import type { AnswerDataRequestRequest, RecordDataRequestRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class RecordDataRequest extends Command<Written> {
  readonly type = 'RecordDataRequest';
  constructor(
    /** With the region of the person, which the handler looks up. */
    readonly data: RecordDataRequestRequest & { readonly wilayah?: string },
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class AnswerDataRequest extends Command<Written> {
  readonly type = 'AnswerDataRequest';
  constructor(
    readonly data: AnswerDataRequestRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type DataRequestCommand = RecordDataRequest | AnswerDataRequest;
