import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { dataBreachCodec } from './data-breach.codec';
import type { DataBreachCommand } from './data-breach.commands';
import { type DataBreach, dataBreachDecider } from './data-breach.decider';
import type { DataBreachEvent } from './data-breach.events';

@Injectable()
export class DataBreaches extends EventSourced<DataBreach, DataBreachCommand, DataBreachEvent> {
  constructor(store: EventStore) {
    super(store, dataBreachDecider, dataBreachCodec);
  }
}
