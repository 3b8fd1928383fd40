import type { Stamp } from '@app/event-sourcing';
import type { IssuingOffice } from '../kim/sk.events';

/** Claims a number for an SK. Sent by the handler of `IssueSk` only, so it is no message of the bus. */
export class ClaimSkNumber {
  readonly type = 'ClaimSkNumber';
  constructor(
    readonly data: {
      readonly issuingOffice: IssuingOffice;
      readonly number: string;
      readonly kimId: string;
      readonly skId: string;
      /** The SK that held the number until it was abandoned. */
      readonly abandonedSkId?: string;
    },
    readonly stamp: Stamp,
  ) {}
}
