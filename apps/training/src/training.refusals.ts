import type { TrainingProblem } from '@app/contracts';
import { NotFound, Rejected, Taken } from '@app/event-sourcing';

// How training says no: with a code of its contract, and as the kind that the contract gives this code.

/** A rule says no. */
export const rejected = (code: TrainingProblem<'rejected'>, sentence: string): Rejected =>
  new Rejected(code, sentence);

/** It is in use already. */
export const taken = (code: TrainingProblem<'taken'>, sentence: string): Taken => new Taken(code, sentence);

const MISSING: Readonly<Record<TrainingProblem<'not_found'>, string>> = {
  bimtek_not_found: 'There is no Bimtek with this id',
  certificate_not_found: 'There is no certificate with this id',
  invitation_not_found: 'There is no invitation with this id',
  participant_not_found: 'Nobody with this id takes part in the Bimtek',
};

/** There is nothing of this id. */
export const notFound = (code: TrainingProblem<'not_found'>): NotFound => new NotFound(code, MISSING[code]);
