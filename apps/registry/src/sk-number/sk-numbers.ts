import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { skNumberCodec } from './sk-number.codec';
import type { ClaimSkNumber } from './sk-number.commands';
import { type SkNumber, skNumberDecider } from './sk-number.decider';
import type { SkNumberEvent } from './sk-number.events';

@Injectable()
export class SkNumbers extends EventSourced<SkNumber, ClaimSkNumber, SkNumberEvent> {
  constructor(store: EventStore) {
    super(store, skNumberDecider, skNumberCodec);
  }
}
