import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { followUpCodec } from './follow-up.codec';
import type { FollowUpCommand } from './follow-up.commands';
import { followUpDecider } from './follow-up.decider';
import type { FollowUpEvent } from './follow-up.events';
import type { FollowUp } from './follow-up.state';

/** By Kemendagri code of the kelurahan. */
@Injectable()
export class FollowUps extends EventSourced<FollowUp, FollowUpCommand, FollowUpEvent> {
  constructor(store: EventStore) {
    super(store, followUpDecider, followUpCodec);
  }
}
