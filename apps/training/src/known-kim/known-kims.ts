import { Injectable } from '@nestjs/common';
import { EventSourced, EventStore } from '@app/event-sourcing';
import { knownKimCodec } from './known-kim.codec';
import type { KnownKimCommand } from './known-kim.commands';
import { type KnownKim, knownKimDecider } from './known-kim.decider';
import type { KnownKimEvent } from './known-kim.events';

@Injectable()
export class KnownKims extends EventSourced<KnownKim, KnownKimCommand, KnownKimEvent> {
  constructor(store: EventStore) {
    super(store, knownKimDecider, knownKimCodec);
  }

  /** How these KIM are called, by their ids, as far as the registry told. */
  async namesOf(kimIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const kimId of new Set(kimIds)) {
      const { name } = await this.current(kimId);
      if (name) names.set(kimId, name.name);
    }
    return names;
  }
}
