import type { PersonField } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Personal data came where it must not be (UU 27/2022 Pasal 46). Times are ISO 8601.

/** A breach was noticed. Those affected and the authority have to be told by `noticeDueAt`. */
export type BreachRecorded = Event<
  'BreachRecorded',
  {
    breachId: string;
    /** Region whose records it concerns: that of whoever recorded it. */
    wilayah: string;
    noticedAt: string;
    noticeDueAt: string;
    fields: readonly PersonField[];
    /** How many people, as far as was known. */
    affected: number;
  }
>;

/** They were told. */
export type BreachNoticeGiven = Event<'BreachNoticeGiven', { breachId: string; givenAt: string }>;

export type DataBreachEvent = BreachRecorded | BreachNoticeGiven;
