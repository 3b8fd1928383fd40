import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { nikCodec } from './nik.codec';
import type { ClaimNik } from './nik.commands';
import { type Nik, nikDecider } from './nik.decider';
import type { NikEvent } from './nik.events';

@Injectable()
export class Niks extends EventSourced<Nik, ClaimNik, NikEvent> {
  constructor(store: EventStore) {
    super(store, nikDecider, nikCodec);
  }
}
