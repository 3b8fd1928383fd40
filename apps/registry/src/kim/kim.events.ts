import type { LeaveReason, Level, Occupation, Post, Unsur } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Stored facts. Names and shapes are the storage format: an optional field may be added freely; anything else is a new
// stored name and an upcaster in kim.codec.ts. Who recorded a fact and when stands in its metadata. Days are
// `YYYY-MM-DD`. People appear as the id of a Person only.

/** Somebody asked for a KIM to be formed. It has no members and no standing yet. */
export type KimProposed = Event<
  'KimProposed',
  {
    kimId: string;
    name: string;
    /** Kemendagri code of the kelurahan or kecamatan it is seated in. */
    wilayah: string;
    level: Level;
  }
>;

/** The community met and decided to form the KIM. */
export type MusyawarahHeld = Event<'MusyawarahHeld', { kimId: string; heldOn: string; participants: number }>;

/** A person became a member, on behalf of one community element. */
export type MemberJoined = Event<
  'MemberJoined',
  { kimId: string; personId: string; unsur: Unsur; occupation: Occupation; joinedOn: string }
>;

/** A membership ended. The person may join again; that is a new membership. */
export type MemberLeft = Event<
  'MemberLeft',
  { kimId: string; personId: string; leftOn: string; reason: LeaveReason }
>;

/** A member took a post that was vacant. */
export type OfficerAppointed = Event<
  'OfficerAppointed',
  { kimId: string; post: Post; personId: string; since: string }
>;

/** An officer gave up the post and stays a member. */
export type OfficerRelieved = Event<
  'OfficerRelieved',
  { kimId: string; post: Post; personId: string; until: string }
>;

/** The decree was issued, for the roster and the officers as they are at this revision. */
export type SkIssued = Event<
  'SkIssued',
  {
    kimId: string;
    skId: string;
    number: string;
    decreedOn: string;
    /** Whose decree it is: the head of the KIM's own kelurahan or kecamatan. */
    issuingOffice: IssuingOffice;
  }
>;

/** An attempt to issue an SK was given up before it succeeded, and can no longer succeed. Its number is free again. */
export type SkIssueAbandoned = Event<'SkIssueAbandoned', { kimId: string; skId: string }>;

/** From here on the KIM exists by law. */
export type KimEstablished = Event<
  'KimEstablished',
  {
    kimId: string;
    name: string;
    level: Level;
    wilayah: string;
    skId: string;
    skNumber: string;
    decreedOn: string;
  }
>;

/** A Lurah issues for a kelurahan, a Camat for a kecamatan. */
export interface IssuingOffice {
  readonly title: 'LURAH' | 'CAMAT';
  readonly wilayah: string;
}

export type KimEvent =
  | KimProposed
  | MusyawarahHeld
  | MemberJoined
  | MemberLeft
  | OfficerAppointed
  | OfficerRelieved
  | SkIssued
  | SkIssueAbandoned
  | KimEstablished;
