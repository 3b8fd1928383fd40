import type { Test, TrainingCorrectionReason } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

/** What an attendee scored, from 0 to 100. */
export type TestResultRecorded = Event<
  'TestResultRecorded',
  { bimtekId: string; personId: string; test: Test; score: number }
>;

/** The score was recorded wrongly, or not at all. This one holds. */
export type TestResultCorrected = Event<
  'TestResultCorrected',
  { bimtekId: string; personId: string; test: Test; score: number; reason: TrainingCorrectionReason }
>;

export type ResultsEvent = TestResultRecorded | TestResultCorrected;
