import type { Decider } from '@app/event-sourcing';
import { taken } from '../registry.refusals';
import type { ClaimKimName } from './kim-name.commands';
import type { KimNameEvent } from './kim-name.events';

export type KimName =
  { readonly status: 'free' } | { readonly status: 'claimed'; readonly kimId: string; readonly claimId: string };

const WHAT_IT_IS = /^(kim|(kelompok|komunitas) informasi masyarakat)\s+/;

/** One spelling for all that differ only in letter case, accents, spaces and signs, and in saying that it is a KIM. */
export const normalisedKimName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(WHAT_IT_IS, '')
    .replaceAll(' ', '');

export const isSameKimName = (one: string, other: string): boolean =>
  normalisedKimName(one) === normalisedKimName(other);

/** One KIM of a region bears a name. */
export const kimNameDecider: Decider<KimName, ClaimKimName, KimNameEvent> = {
  category: 'kimName',
  initialState: { status: 'free' },

  /** Whoever may name the KIM may claim the name; that was decided for the KIM. */
  authorise: () => undefined,

  decide: ({ data: { abandonedClaimId, ...claim } }, name) => {
    if (name.status === 'claimed') {
      if (name.claimId === claim.claimId) return [];
      if (name.kimId !== claim.kimId && name.claimId !== abandonedClaimId)
        throw taken('kim_name_taken', 'Another KIM of this region has the name; give this one a name of its own');
    }
    return [{ type: 'KimNameClaimed', data: claim }];
  },

  evolve: (_name, { data: { kimId, claimId } }) => ({ status: 'claimed', kimId, claimId }),
};
