import type { Stamp } from '@app/event-sourcing';

/** Claims a number for the minutes of a Bimtek. Sent by the handler that closes Bimtek only, so it is no message of the bus. */
export class ClaimMinutesNumber {
  readonly type = 'ClaimMinutesNumber';
  constructor(
    readonly data: {
      readonly organiser: string;
      readonly number: string;
      readonly bimtekId: string;
      readonly claimId: string;
      /** The claim that held the number until it was abandoned. */
      readonly abandonedClaimId?: string;
    },
    readonly stamp: Stamp,
  ) {}
}
