import { NotFound, Rejected, Taken } from '@app/event-sourcing';
import type { RegistryProblem } from '@app/contracts';

// How the registry says no: with a code of its contract, and as the kind that the contract gives this code.

/** A rule says no. */
export const rejected = (code: RegistryProblem<'rejected'>, sentence: string): Rejected =>
  new Rejected(code, sentence);

/** It is in use already. */
export const taken = (code: RegistryProblem<'taken'>, sentence: string): Taken => new Taken(code, sentence);

const NOTHING: Readonly<Record<RegistryProblem<'not_found'>, string>> = {
  kim_not_found: 'There is no KIM with this id',
  person_not_found: 'There is no person with this id',
  import_not_found: 'There is no import with this id',
};

/** There is nothing of this id. */
export const notFound = (code: RegistryProblem<'not_found'>): NotFound => new NotFound(code, NOTHING[code]);
