import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { City } from '../city/city';
import { kimCodec } from './kim.codec';
import type { KimCommand } from './kim.commands';
import { type Kim, kimDecider } from './kim.decider';
import type { KimEvent } from './kim.events';

@Injectable()
export class Kims extends EventSourced<Kim, KimCommand, KimEvent> {
  constructor(store: EventStore, city: City) {
    super(store, kimDecider(city), kimCodec);
  }
}
