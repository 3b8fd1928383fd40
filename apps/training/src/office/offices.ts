import { Injectable } from '@nestjs/common';
import { officeId, RevokedOffices } from '@app/event-service';
import { type Actor, EventSourced, EventStore } from '@app/event-sourcing';
import { officeCodec } from './office.codec';
import type { LearnOfficeStanding } from './office.commands';
import { type Office, officeDecider } from './office.decider';
import type { OfficeEvent } from './office.events';

@Injectable()
export class Offices extends EventSourced<Office, LearnOfficeStanding, OfficeEvent> implements RevokedOffices {
  constructor(store: EventStore) {
    super(store, officeDecider, officeCodec);
  }

  /** As soon as the registry has told: usually within a second of the revocation. */
  async isRevoked(actor: Actor): Promise<boolean> {
    return (await this.current(officeId(actor))).isShutOut;
  }
}
