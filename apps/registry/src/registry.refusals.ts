import { Gone, NotFound, Rejected, Taken } from '@app/event-sourcing';
import type { RegistryProblem } from '@app/contracts';

// How the registry says no: with a code of its contract, and as the kind that the contract gives this code.

/** A rule says no. */
export const rejected = (code: RegistryProblem<'rejected'>, sentence: string): Rejected =>
  new Rejected(code, sentence);

/** It is in use already. */
export const taken = (code: RegistryProblem<'taken'>, sentence: string): Taken => new Taken(code, sentence);

const MISSING: Readonly<Record<RegistryProblem<'not_found'>, string>> = {
  kim_not_found: 'There is no KIM with this id',
  person_not_found: 'There is no person with this id',
  sk_not_found: 'There is no SK with this id',
  document_missing: 'This SK was recorded without a document',
  data_request_not_found: 'There is no request with this id',
  breach_not_found: 'There is no breach with this id',
  import_not_found: 'There is no import with this id',
};

/** There is nothing of this id. */
export const notFound = (code: RegistryProblem<'not_found'>): NotFound => new NotFound(code, MISSING[code]);

/** It was there, and was erased. */
export const gone = (code: RegistryProblem<'gone'>, sentence: string): Gone => new Gone(code, sentence);
