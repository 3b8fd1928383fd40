import type { Decider } from '@app/event-sourcing';
import { taken } from '../registry.refusals';
import type { ClaimNik } from './nik.commands';
import type { NikEvent } from './nik.events';

export type Nik = { readonly status: 'free' } | { readonly status: 'claimed'; readonly personId: string };

/** A NIK belongs to one person. */
export const nikDecider: Decider<Nik, ClaimNik, NikEvent> = {
  category: 'nik',
  initialState: { status: 'free' },

  /** Whoever may register or correct the person may claim its NIK; that was decided for the person. */
  authorise: () => undefined,

  decide: ({ data: { abandonedBy, ...claim } }, nik) => {
    if (nik.status === 'claimed') {
      if (nik.personId === claim.personId) return [];
      if (nik.personId !== abandonedBy)
        throw taken('person_known', 'A person with this NIK is being registered; look it up by its NIK');
    }
    return [{ type: 'NikClaimed', data: claim }];
  },

  evolve: (_nik, { data: { personId } }) => ({ status: 'claimed', personId }),
};
