import type { Stamp } from '@app/event-sourcing';

/** Claims a NIK for a person. Sent by `NikClaims` only, so it is no message of the bus. */
export class ClaimNik {
  readonly type = 'ClaimNik';
  constructor(
    readonly data: {
      readonly nikId: string;
      readonly personId: string;
      /** The person who held the claim and does not bear the NIK, now or ever again. */
      readonly abandonedBy?: string;
    },
    readonly stamp: Stamp,
  ) {}
}
