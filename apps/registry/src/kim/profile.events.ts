import type { Book, Channel, Connectivity, Device, Platform } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Facts of how a KIM works. Each tells all of it, as it is from then on. What kim.events.ts says of stored facts holds here
// too.

/** What the KIM has to work with, and by which ways it can reach people. */
export type IctProfileRecorded = Event<
  'IctProfileRecorded',
  {
    kimId: string;
    surveyedOn: string;
    devices: { device: Device; count: number }[];
    connectivity: Connectivity;
    channels: Channel[];
  }
>;

/** Where the KIM is found. */
export type SecretariatRecorded = Event<'SecretariatRecorded', { kimId: string; address: string }>;

/** Where the KIM is found online. */
export type OnlinePresenceRecorded = Event<
  'OnlinePresenceRecorded',
  { kimId: string; website?: string; socialAccounts: { platform: Platform; url: string }[] }
>;

/** Which books the KIM keeps. */
export type BooksRecorded = Event<'BooksRecorded', { kimId: string; books: Book[] }>;

/** The KIM gave itself statutes (AD/ART). */
export type StatutesRecorded = Event<'StatutesRecorded', { kimId: string; adoptedOn: string; sha256?: string }>;

export type ProfileEvent =
  IctProfileRecorded | SecretariatRecorded | OnlinePresenceRecorded | BooksRecorded | StatutesRecorded;
