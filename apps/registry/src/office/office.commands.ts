import { Command } from '@nestjs/cqrs';
import type { RestoreOfficeRequest, RevokeOfficeRequest } from '@app/contracts';
import type { Stamp, Written } from '@app/event-sourcing';
import { officeId } from '@app/event-service';

interface Named {
  readonly officeId: string;
}

export class RevokeOffice extends Command<Written> {
  readonly type = 'RevokeOffice';
  readonly data: RevokeOfficeRequest & Named & { readonly wilayah: string };

  /** @param wilayah the region that the office is in, when its handler found out that it is not the jurisdiction. */
  constructor(
    request: RevokeOfficeRequest,
    readonly stamp: Stamp,
    wilayah = request.jurisdiction,
  ) {
    super();
    this.data = { ...request, officeId: officeId(request), wilayah };
  }
}

export class RestoreOffice extends Command<Written> {
  readonly type = 'RestoreOffice';
  readonly data: RestoreOfficeRequest & Named;

  constructor(
    request: RestoreOfficeRequest,
    readonly stamp: Stamp,
  ) {
    super();
    this.data = { ...request, officeId: officeId(request) };
  }
}

export type OfficeCommand = RevokeOffice | RestoreOffice;
