import { Injectable } from '@nestjs/common';
import { City } from '@app/city';
import { EventSourced, EventStore, openFingerprint } from '@app/event-sourcing';
import { bimtekCodec } from './bimtek.codec';
import type { BimtekCommand } from './bimtek.commands';
import { bimtekDecider } from './bimtek.decider';
import type { BimtekEvent } from './bimtek.events';
import type { Bimtek } from './bimtek.state';

@Injectable()
export class Bimteks extends EventSourced<Bimtek, BimtekCommand, BimtekEvent> {
  constructor(store: EventStore, city: City) {
    super(store, bimtekDecider(city), bimtekCodec, openFingerprint);
  }
}
