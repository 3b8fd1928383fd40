import type { OfficeStanding } from '@app/contracts';
import type { Stamp } from '@app/event-sourcing';

/** Sent by the service's own automation only, so it is no message of the bus. */
export class LearnOfficeStanding {
  readonly type = 'LearnOfficeStanding';
  constructor(
    readonly data: { readonly officeId: string; readonly standing: OfficeStanding },
    readonly stamp: Stamp,
  ) {}
}
