import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { kimNameCodec } from './kim-name.codec';
import type { ClaimKimName } from './kim-name.commands';
import { type KimName, kimNameDecider } from './kim-name.decider';
import type { KimNameEvent } from './kim-name.events';

@Injectable()
export class KimNames extends EventSourced<KimName, ClaimKimName, KimNameEvent> {
  constructor(store: EventStore) {
    super(store, kimNameDecider, kimNameCodec);
  }
}
