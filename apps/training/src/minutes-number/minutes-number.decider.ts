import type { Decider } from '@app/event-sourcing';
import { taken } from '../training.refusals';
import type { ClaimMinutesNumber } from './minutes-number.commands';
import type { MinutesNumberEvent } from './minutes-number.events';

export type MinutesNumber =
  { readonly status: 'free' } | { readonly status: 'claimed'; readonly bimtekId: string; readonly claimId: string };

/** One spelling for all that differ only in spaces and letter case. */
export const normalisedMinutesNumber = (number: string): string => number.replaceAll(/\s+/g, '').toUpperCase();

export const isSameMinutesNumber = (one: string, other: string): boolean =>
  normalisedMinutesNumber(one) === normalisedMinutesNumber(other);

/** An organiser uses a number of minutes once. */
export const minutesNumberDecider: Decider<MinutesNumber, ClaimMinutesNumber, MinutesNumberEvent> = {
  category: 'minutesNumber',
  initialState: { status: 'free' },

  /** Whoever may close the Bimtek may claim the number of its minutes; that was decided for the Bimtek. */
  authorise: () => undefined,

  decide: ({ data: { abandonedClaimId, ...claim } }, number) => {
    if (number.status === 'claimed') {
      if (number.claimId === claim.claimId) return [];
      if (number.bimtekId !== claim.bimtekId && number.claimId !== abandonedClaimId)
        throw taken('minutes_number_taken', 'Other minutes of this organiser have the number; give these their own');
    }
    return [{ type: 'MinutesNumberClaimed', data: claim }];
  },

  evolve: (_number, { data: { bimtekId, claimId } }) => ({ status: 'claimed', bimtekId, claimId }),
};
