import type { Decider } from '@app/event-sourcing';
import { taken } from '../registry.refusals';
import type { ClaimSkNumber } from './sk-number.commands';
import type { SkNumberEvent } from './sk-number.events';

export type SkNumber =
  { readonly status: 'free' } | { readonly status: 'claimed'; readonly kimId: string; readonly skId: string };

/** One spelling for all that differ only in spaces and letter case. */
export const normalisedSkNumber = (number: string): string => number.replaceAll(/\s+/g, '').toUpperCase();

export const isSameSkNumber = (one: string, other: string): boolean =>
  normalisedSkNumber(one) === normalisedSkNumber(other);

/** An issuing office uses an SK number once. */
export const skNumberDecider: Decider<SkNumber, ClaimSkNumber, SkNumberEvent> = {
  category: 'skNumber',
  initialState: { status: 'free' },

  /** Whoever may issue the SK may claim its number; that was decided for the KIM. */
  authorise: () => undefined,

  decide: ({ data: { abandonedSkId, ...claim } }, number) => {
    if (number.status === 'claimed') {
      if (number.skId === claim.skId) return [];
      if (number.skId !== abandonedSkId)
        throw taken('sk_number_taken', 'Another SK of this office has the number; give this one a number of its own');
    }
    return [{ type: 'SkNumberClaimed', data: claim }];
  },

  evolve: (_number, { data: { kimId, skId } }) => ({ status: 'claimed', kimId, skId }),
};
