import type { ProblemDocument } from './api-client';

/** One thing that happened, for the timeline. */
export interface Scene {
  /** The day it happened on, in the story. */
  readonly day: string;
  readonly who: string;
  readonly what: string;
  /** The registry's answer, where it says no and should. */
  readonly refusal?: ProblemDocument;
}
