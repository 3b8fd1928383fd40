import { Command } from '@nestjs/cqrs';
import type { CloseBimtekRequest, CorrectMinutesRequest, RevokeCertificateRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';

export class CloseBimtek extends Command<Written> {
  readonly type = 'CloseBimtek';
  constructor(
    readonly data: CloseBimtekRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class CorrectMinutes extends Command<Written> {
  readonly type = 'CorrectMinutes';
  constructor(
    readonly data: CorrectMinutesRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

export class RevokeCertificate extends Command<Written> {
  readonly type = 'RevokeCertificate';
  constructor(
    readonly data: RevokeCertificateRequest,
    readonly stamp: Stamp,
  ) {
    super();
  }
}

/**
 * Makes sure that a Bimtek whose minutes do not have this number never gets it by this claim, so that the number can go to
 * another. Sent by the handler that claims numbers only, so it is no message of the bus.
 */
export class AbandonMinutesNumber {
  readonly type = 'AbandonMinutesNumber';
  constructor(
    readonly data: { readonly bimtekId: string; readonly claimId: string; readonly number: string },
    readonly stamp: Stamp,
  ) {}
}

export type CertificateCommand = CloseBimtek | CorrectMinutes | RevokeCertificate | AbandonMinutesNumber;
