import { type Decider, Taken } from '@app/event-sourcing';
import type { RegistryProblem } from '@app/contracts';
import type { ClaimSkNumber } from './sk-number.commands';
import type { SkNumberEvent } from './sk-number.events';

export type SkNumber =
  { readonly status: 'free' } | { readonly status: 'claimed'; readonly kimId: string; readonly skId: string };

const TAKEN: RegistryProblem = 'sk_number_taken';

/** An issuing office uses an SK number once. */
export const skNumberDecider: Decider<SkNumber, ClaimSkNumber, SkNumberEvent> = {
  category: 'skNumber',
  initialState: { status: 'free' },

  /** Whoever may issue the SK may claim its number; that was decided for the KIM. */
  authorise: () => undefined,

  decide: ({ data: { abandonedSkId, ...claim } }, number) => {
    if (number.status === 'claimed') {
      if (number.skId === claim.skId) return [];
      if (number.skId !== abandonedSkId) throw new Taken(TAKEN, 'The issuing office used this SK number before');
    }
    return [{ type: 'SkNumberClaimed', data: claim }];
  },

  evolve: (_number, { data: { kimId, skId } }) => ({ status: 'claimed', kimId, skId }),
};
