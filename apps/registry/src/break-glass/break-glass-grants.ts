import { Injectable } from '@nestjs/common';
import { City } from '@app/city';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { breakGlassCodec } from './break-glass.codec';
import type { BreakGlassCommand } from './break-glass.commands';
import { type BreakGlass, breakGlassDecider } from './break-glass.decider';
import type { BreakGlassEvent } from './break-glass.events';

@Injectable()
export class BreakGlassGrants extends EventSourced<BreakGlass, BreakGlassCommand, BreakGlassEvent> {
  constructor(store: EventStore, city: City) {
    super(store, breakGlassDecider(city), breakGlassCodec);
  }
}
