import type { Capacity, DecreeDocument, IssuingTitle, RevocationReason } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Facts of the decrees on a KIM. What kim.events.ts says of stored facts holds here too.

/** A Lurah issues for a kelurahan, a Camat for a kecamatan. */
export interface IssuingOffice {
  readonly title: IssuingTitle;
  readonly wilayah: string;
}

/** Who signed: a person of the register, in the post or in place of its holder. */
export interface Signatory {
  readonly personId: string;
  readonly capacity: Capacity;
}

/** What every decree says of itself. A decree that was imported may lack the last two. */
export interface Decree {
  kimId: string;
  /** Of this very decree. */
  skId: string;
  number: string;
  decreedOn: string;
  /** Whose decree it is: the head of the KIM's own kelurahan or kecamatan. */
  issuingOffice: IssuingOffice;
  signatory?: Signatory;
  /** As it was kept and signed. */
  document?: DecreeDocument;
}

/**
 * The decree was issued, for the roster and the officers as they are at this revision. It holds from the first to the
 * last day of its term; one that states no term, as older ones may, has no end of its own.
 */
export type SkIssued = Event<'SkIssued', Decree & { termStart?: string; termEnd?: string }>;

/** An attempt to issue a decree was given up before it succeeded, and can no longer succeed. Its number is free again. */
export type SkIssueAbandoned = Event<'SkIssueAbandoned', { kimId: string; skId: string }>;

/** The KIM is no longer what its SK says: an amendment has to follow. Said once, until it does. */
export type SkAmendmentNeeded = Event<'SkAmendmentNeeded', { kimId: string; skId: string }>;

/** A further decree put the roster and the name as they are at this revision into the SK. */
export type SkAmended = Event<'SkAmended', Decree & { amends: string }>;

/** A further decree moved the last day of the SK's term. */
export type SkExtended = Event<'SkExtended', Decree & { extends: string; termEnd: string }>;

/** A new SK took the place of this one. */
export type SkSuperseded = Event<'SkSuperseded', { kimId: string; skId: string; bySkId: string }>;

/** A further decree took the SK back. The KIM has no SK in force any more. */
export type SkRevoked = Event<'SkRevoked', Decree & { revokes: string; reason: RevocationReason }>;

/** The end of the term is so many days away. */
export type SkExpiryAnnounced = Event<
  'SkExpiryAnnounced',
  { kimId: string; skId: string; termEnd: string; daysBefore: number }
>;

/** The last day of the term has passed. */
export type SkExpired = Event<'SkExpired', { kimId: string; skId: string; termEnd: string }>;

export type SkEvent =
  | SkIssued
  | SkIssueAbandoned
  | SkAmendmentNeeded
  | SkAmended
  | SkExtended
  | SkSuperseded
  | SkRevoked
  | SkExpiryAnnounced
  | SkExpired;
