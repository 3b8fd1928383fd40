import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { venueCodec } from './venue.codec';
import type { VenueCommand } from './venue.commands';
import { type Venue, venueDecider } from './venue.decider';
import type { VenueEvent } from './venue.events';

@Injectable()
export class Venues extends EventSourced<Venue, VenueCommand, VenueEvent> {
  constructor(store: EventStore) {
    super(store, venueDecider, venueCodec);
  }
}
