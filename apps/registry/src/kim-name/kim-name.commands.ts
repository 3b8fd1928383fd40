import type { Stamp } from '@app/event-sourcing';

/** Claims a name for a KIM. Sent by the handlers that name KIM only, so it is no message of the bus. */
export class ClaimKimName {
  readonly type = 'ClaimKimName';
  constructor(
    readonly data: {
      readonly wilayah: string;
      readonly name: string;
      readonly kimId: string;
      readonly claimId: string;
      /** The claim that held the name until it was abandoned. */
      readonly abandonedClaimId?: string;
    },
    readonly stamp: Stamp,
  ) {}
}
