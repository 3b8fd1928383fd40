import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { knownKimCodec } from './known-kim.codec';
import type { KnownKimCommand } from './known-kim.commands';
import { type KnownKim, knownKimDecider } from './known-kim.decider';
import type { KnownKimEvent } from './known-kim.events';

@Injectable()
export class KnownKims extends EventSourced<KnownKim, KnownKimCommand, KnownKimEvent> {
  constructor(store: EventStore) {
    super(store, knownKimDecider, knownKimCodec);
  }
}
