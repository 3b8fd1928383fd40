import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { minutesNumberCodec } from './minutes-number.codec';
import type { ClaimMinutesNumber } from './minutes-number.commands';
import { type MinutesNumber, minutesNumberDecider } from './minutes-number.decider';
import type { MinutesNumberEvent } from './minutes-number.events';

@Injectable()
export class MinutesNumbers extends EventSourced<MinutesNumber, ClaimMinutesNumber, MinutesNumberEvent> {
  constructor(store: EventStore) {
    super(store, minutesNumberDecider, minutesNumberCodec);
  }
}
