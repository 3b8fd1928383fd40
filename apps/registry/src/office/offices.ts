import { Injectable } from '@nestjs/common';
import { officeId, RevokedOffices } from '@app/event-service';
import { type Actor, EventSourced, EventStore } from '@app/event-sourcing';
import { officeCodec } from './office.codec';
import type { OfficeCommand } from './office.commands';
import { type Office, officeDecider } from './office.decider';
import type { OfficeEvent } from './office.events';

@Injectable()
export class Offices extends EventSourced<Office, OfficeCommand, OfficeEvent> implements RevokedOffices {
  constructor(store: EventStore) {
    super(store, officeDecider, officeCodec);
  }

  /** Read from its stream, so never stale. */
  async isRevoked(actor: Actor): Promise<boolean> {
    return (await this.current(officeId(actor))).status === 'revoked';
  }
}
