import { Injectable } from '@nestjs/common';
import { City } from '@app/city';
import { EventSourced, EventStore, openFingerprint } from '@app/event-sourcing';
import { kimCodec } from './kim.codec';
import type { KimCommand } from './kim.commands';
import { kimDecider } from './kim.decider';
import type { KimEvent } from './kim.events';
import type { Kim } from './kim.state';

@Injectable()
export class Kims extends EventSourced<Kim, KimCommand, KimEvent> {
  constructor(store: EventStore, city: City) {
    super(store, kimDecider(city), kimCodec, openFingerprint);
  }
}
