import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { dataRequestCodec } from './data-request.codec';
import type { DataRequestCommand } from './data-request.commands';
import { type DataRequest, dataRequestDecider } from './data-request.decider';
import type { DataRequestEvent } from './data-request.events';

@Injectable()
export class DataRequests extends EventSourced<DataRequest, DataRequestCommand, DataRequestEvent> {
  constructor(store: EventStore) {
    super(store, dataRequestDecider, dataRequestCodec);
  }
}
