import { Injectable } from '@nestjs/common';
import { type OfficeStandingChanged, officeStandingChanged } from '@app/contracts';
import { Clock } from '@app/event-service';
import type { Consumer } from '@app/inbox';
import type { ReceivedEvent } from '@app/messaging';
import { LearnOfficeStanding } from '../office/office.commands';
import { Offices } from '../office/offices';
import { stampOn } from './stamp-on';

/** Whose office the registry revoked writes nothing here either. */
@Injectable()
export class WhenOfficeStandingChangesThenNote implements Consumer<OfficeStandingChanged> {
  readonly name = 'training_office_standing_v1';
  readonly event = officeStandingChanged;

  constructor(
    private readonly offices: Offices,
    private readonly clock: Clock,
  ) {}

  async handle(_sql: unknown, { id, correlationid, data }: ReceivedEvent<OfficeStandingChanged>): Promise<void> {
    const { officeId, standing } = data;
    const stamp = stampOn([id], this.clock.now().toISOString(), correlationid);
    await this.offices.handle(officeId, new LearnOfficeStanding({ officeId, standing }, stamp));
  }
}
