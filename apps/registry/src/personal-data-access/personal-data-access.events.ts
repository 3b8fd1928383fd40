import type { PersonField, ReadingOccasion, ReadingPurpose } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Reads of personal data, each in a stream of its own: readers do not wait for each other. Who read and when stands in the
// metadata.

/** Somebody was about to be shown these fields of these people. */
export type PersonalDataRead = Event<
  'PersonalDataRead',
  {
    readId: string;
    personIds: readonly string[];
    fields: readonly PersonField[];
    purpose: ReadingPurpose;
    occasion: ReadingOccasion;
  }
>;

export type PersonalDataAccessEvent = PersonalDataRead;
