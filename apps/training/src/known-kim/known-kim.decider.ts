import type { Decider } from '@app/event-sourcing';
import { authoriseService } from '../service.authority';
import type { KnownKimCommand } from './known-kim.commands';
import type { KnownKimEvent } from './known-kim.events';

/** As far as the registry told. */
export interface KnownKim {
  readonly seat?: { readonly kelurahan: string; readonly establishedOn: string };
  readonly dissolvedOn?: string;
  readonly name?: { readonly name: string; readonly since: string };
}

export const knownKimDecider: Decider<KnownKim, KnownKimCommand, KnownKimEvent> = {
  category: 'knownKim',
  initialState: {},

  authorise: ({ stamp }) => authoriseService(stamp),

  decide: (command, known) => {
    switch (command.type) {
      case 'LearnKimSeat':
        return known.seat ? [] : [{ type: 'KimSeatLearnt', data: command.data }];
      case 'LearnKimEnd':
        return known.dissolvedOn === undefined ? [{ type: 'KimEndLearnt', data: command.data }] : [];
      case 'LearnKimName': // of two the one that the registry recorded later, whichever is told first
        return known.name && known.name.since >= command.data.since
          ? []
          : [{ type: 'KimNameLearnt', data: command.data }];
    }
  },

  evolve: (known, event) => {
    switch (event.type) {
      case 'KimSeatLearnt': {
        const { kelurahan, establishedOn } = event.data;
        return { ...known, seat: { kelurahan, establishedOn } };
      }
      case 'KimEndLearnt':
        return { ...known, dissolvedOn: event.data.dissolvedOn };
      case 'KimNameLearnt': {
        const { name, since } = event.data;
        return { ...known, name: { name, since } };
      }
    }
  },
};
