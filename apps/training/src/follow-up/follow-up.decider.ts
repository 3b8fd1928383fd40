import type { Decider } from '@app/event-sourcing';
import { outcomeOf } from './commitment.rules';
import { authoriseService } from '../service.authority';
import type {
  FollowUpCommand,
  NoteAbsence,
  NoteBimtek,
  NoteKim,
  RecordCommitmentOverdue,
  RemindOfCommitment,
} from './follow-up.commands';
import type { FollowUpEvent } from './follow-up.events';
import { type AttendedBimtek, evolve, type FollowUp, NOTHING_YET } from './follow-up.state';

const noteKim = ({ data }: NoteKim, { kims }: FollowUp): FollowUpEvent[] => {
  const { kelurahan, kimId, establishedOn, dissolvedOn } = data;
  const known = kims.get(kimId);
  const facts: FollowUpEvent[] = [];
  if (!known) facts.push({ type: 'KimNoted', data: { kelurahan, kimId, establishedOn } });
  if (dissolvedOn !== undefined && known?.lostOn === undefined)
    facts.push({ type: 'KimLost', data: { kelurahan, kimId, lostOn: dissolvedOn } });
  return facts;
};

const noteBimtek = ({ data }: NoteBimtek, { bimteks }: FollowUp): FollowUpEvent[] =>
  bimteks.has(data.bimtekId) ? [] : [{ type: 'BimtekAttended', data }];

const noteAbsence = ({ data }: NoteAbsence, { bimteks }: FollowUp): FollowUpEvent[] =>
  bimteks.has(data.bimtekId) ? [{ type: 'BimtekMissed', data }] : [];

/** What is true of the commitment and was not said yet. */
const unsaid = (
  place: { kelurahan: string; bimtekId: string },
  { heldOn, dueOn, commitment }: AttendedBimtek,
  { kims }: FollowUp,
): FollowUpEvent[] => {
  const outcome = outcomeOf(heldOn, kims);
  const made: FollowUpEvent[] =
    commitment.status === 'none' ? [{ type: 'CommitmentMade', data: { ...place, heldOn, dueOn } }] : [];
  switch (outcome.what) {
    case 'needless':
      if (commitment.status === 'none') return [];
      return [{ type: 'CommitmentWithdrawn', data: { ...place, kimId: outcome.kimId } }];
    case 'open':
      return made;
    case 'fulfilled': {
      const { kimId, on, days } = outcome;
      if (commitment.status === 'fulfilled' && commitment.kimId === kimId) return [];
      return [...made, { type: 'CommitmentFulfilled', data: { ...place, kimId, on, days } }];
    }
  }
};

/** What became known, and all that follows of it: the same in the end, in whatever order it becomes known. */
const withConsequences = (facts: FollowUpEvent[], kelurahan: string, known: FollowUp): FollowUpEvent[] => {
  const followUp = facts.reduce(evolve, known);
  const consequences = [...followUp.bimteks].flatMap(([bimtekId, attended]) =>
    unsaid({ kelurahan, bimtekId }, attended, followUp),
  );
  return [...facts, ...consequences];
};

const remind = ({ data }: RemindOfCommitment, { bimteks }: FollowUp): FollowUpEvent[] => {
  const { dueOn, commitment } = bimteks.get(data.bimtekId) ?? {};
  if (dueOn === undefined || commitment?.status !== 'open' || commitment.overdue) return [];
  if (commitment.reminded !== undefined && commitment.reminded <= data.daysBefore) return [];
  return [{ type: 'CommitmentReminded', data: { ...data, dueOn } }];
};

const recordOverdue = ({ data }: RecordCommitmentOverdue, { bimteks }: FollowUp): FollowUpEvent[] => {
  const { dueOn, commitment } = bimteks.get(data.bimtekId) ?? {};
  if (dueOn === undefined || commitment?.status !== 'open' || commitment.overdue) return [];
  return [{ type: 'CommitmentFellOverdue', data: { ...data, dueOn } }];
};

/**
 * What came of the Bimtek in one kelurahan. Nothing is ever rejected: what is late, doubled or out of order says nothing
 * new.
 */
export const followUpDecider: Decider<FollowUp, FollowUpCommand, FollowUpEvent> = {
  category: 'followUp',
  initialState: NOTHING_YET,

  authorise: ({ stamp }) => authoriseService(stamp),

  decide: (command, followUp) => {
    switch (command.type) {
      case 'NoteKim':
        return withConsequences(noteKim(command, followUp), command.data.kelurahan, followUp);
      case 'NoteBimtek':
        return withConsequences(noteBimtek(command, followUp), command.data.kelurahan, followUp);
      case 'NoteAbsence':
        return noteAbsence(command, followUp);
      case 'RemindOfCommitment':
        return remind(command, followUp);
      case 'RecordCommitmentOverdue':
        return recordOverdue(command, followUp);
    }
  },

  evolve,
};
