import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { importCodec } from './import.codec';
import type { ImportCommand } from './import.commands';
import { type Import, importDecider } from './import.decider';
import type { ImportEvent } from './import.events';

@Injectable()
export class Imports extends EventSourced<Import, ImportCommand, ImportEvent> {
  constructor(store: EventStore) {
    super(store, importDecider, importCodec);
  }
}
