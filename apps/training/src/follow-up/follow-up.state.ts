import type { FollowUpEvent } from './follow-up.events';

/** A KIM of the kelurahan, as the registry told of it. */
export interface NotedKim {
  readonly establishedOn: string;
  /** The first day without it. */
  readonly lostOn?: string;
}

/** What was said so far. */
export type Commitment =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly overdue: boolean; /** The nearest of them. */ readonly reminded?: number }
  | { readonly status: 'fulfilled'; readonly kimId: string };

/** A Bimtek that the kelurahan was at, and what it is committed to since. */
export interface AttendedBimtek {
  readonly heldOn: string;
  readonly dueOn: string;
  readonly commitment: Commitment;
}

/** What came of the Bimtek in one kelurahan; each by its id. */
export interface FollowUp {
  readonly kims: ReadonlyMap<string, NotedKim>;
  readonly bimteks: ReadonlyMap<string, AttendedBimtek>;
}

export const NOTHING_YET: FollowUp = { kims: new Map(), bimteks: new Map() };

const committed = (followUp: FollowUp, bimtekId: string, change: (was: Commitment) => Commitment): FollowUp => {
  const attended = followUp.bimteks.get(bimtekId);
  if (!attended) return followUp;
  const changed = { ...attended, commitment: change(attended.commitment) };
  return { ...followUp, bimteks: new Map(followUp.bimteks).set(bimtekId, changed) };
};

const whileOpen =
  (change: Partial<Extract<Commitment, { status: 'open' }>>) =>
  (was: Commitment): Commitment =>
    was.status === 'open' ? { ...was, ...change } : was;

export const evolve = (followUp: FollowUp, event: FollowUpEvent): FollowUp => {
  switch (event.type) {
    case 'KimNoted': {
      const { kimId, establishedOn } = event.data;
      return { ...followUp, kims: new Map(followUp.kims).set(kimId, { establishedOn }) };
    }
    case 'KimLost': {
      const { kimId, lostOn } = event.data;
      const kim = followUp.kims.get(kimId);
      return kim ? { ...followUp, kims: new Map(followUp.kims).set(kimId, { ...kim, lostOn }) } : followUp;
    }
    case 'BimtekAttended': {
      const { bimtekId, heldOn, dueOn } = event.data;
      const attended = { heldOn, dueOn, commitment: { status: 'none' } } as const;
      return { ...followUp, bimteks: new Map(followUp.bimteks).set(bimtekId, attended) };
    }
    case 'BimtekMissed':
      return {
        ...followUp,
        bimteks: new Map([...followUp.bimteks].filter(([bimtekId]) => bimtekId !== event.data.bimtekId)),
      };
    case 'CommitmentMade':
      return committed(followUp, event.data.bimtekId, () => ({ status: 'open', overdue: false }));
    case 'CommitmentReminded':
      return committed(followUp, event.data.bimtekId, whileOpen({ reminded: event.data.daysBefore }));
    case 'CommitmentFellOverdue':
      return committed(followUp, event.data.bimtekId, whileOpen({ overdue: true }));
    case 'CommitmentFulfilled': {
      const { bimtekId, kimId } = event.data;
      return committed(followUp, bimtekId, () => ({ status: 'fulfilled', kimId }));
    }
    case 'CommitmentWithdrawn':
      return committed(followUp, event.data.bimtekId, () => ({ status: 'none' }));
  }
};
