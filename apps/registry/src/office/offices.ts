import { Injectable } from '@nestjs/common';
import { type Actor, EventSourced, EventStore } from '@app/event-sourcing';
import { officeCodec } from './office.codec';
import type { OfficeCommand } from './office.commands';
import { type Office, officeDecider } from './office.decider';
import type { OfficeEvent } from './office.events';
import { officeId } from './office-id';

@Injectable()
export class Offices extends EventSourced<Office, OfficeCommand, OfficeEvent> {
  constructor(store: EventStore) {
    super(store, officeDecider, officeCodec);
  }

  /** Whether the office by which somebody acts is revoked at this moment: read from its stream, so never stale. */
  async isRevoked(actor: Actor): Promise<boolean> {
    return (await this.current(officeId(actor))).status === 'revoked';
  }
}
