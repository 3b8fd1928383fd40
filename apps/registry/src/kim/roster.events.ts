import type {
  AgeBand,
  Bidang,
  MembershipCorrectionReason,
  LeaveReason,
  Occupation,
  Post,
  Sex,
  Unsur,
} from '@app/contracts';
import type { Event } from '@app/event-sourcing';

// Facts of the roster of a KIM. What kim.events.ts says of stored facts holds here too.

/** A person became a member, on behalf of one community element. */
export type MemberJoined = Event<
  'MemberJoined',
  {
    kimId: string;
    personId: string;
    unsur: Unsur;
    occupation: Occupation;
    joinedOn: string;
    /** Of that day. Left out where the person's record does not tell. */
    ageBand?: AgeBand;
    sex?: Sex;
  }
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

/** What was recorded of a membership was wrong. The values that are named hold from its start; the earlier ones stay. */
export type MembershipCorrected = Event<
  'MembershipCorrected',
  {
    kimId: string;
    personId: string;
    unsur?: Unsur;
    occupation?: Occupation;
    joinedOn?: string;
    reason: MembershipCorrectionReason;
  }
>;

/** A member works in a bidang, or in a seksi of the KIM's own; one at a time. */
export type MemberAssigned = Event<
  'MemberAssigned',
  { kimId: string; personId: string; bidang?: Bidang; seksi?: string }
>;

/** A member works in no bidang and no seksi any more. */
export type MemberUnassigned = Event<'MemberUnassigned', { kimId: string; personId: string }>;

export type RosterEvent =
  | MemberJoined
  | MemberLeft
  | MembershipCorrected
  | MemberAssigned
  | MemberUnassigned
  | OfficerAppointed
  | OfficerRelieved;
