import { Command } from '@nestjs/cqrs';
import type { CorrectTestResultRequest, RecordTestResultRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class RecordTestResult extends Command<Written> {
  readonly type = 'RecordTestResult';
  constructor(
    readonly data: RecordTestResultRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class CorrectTestResult extends Command<Written> {
  readonly type = 'CorrectTestResult';
  constructor(
    readonly data: CorrectTestResultRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export type ResultsCommand = RecordTestResult | CorrectTestResult;
