import type { Event } from '@app/event-sourcing';

// What came of the Bimtek in one kelurahan. First what became known, of its KIM by the registry and of its Bimtek by this
// service, then what follows of it. Days are `YYYY-MM-DD`.

/** The kelurahan has a KIM by law. Became known here whenever the registry's word came. */
export type KimNoted = Event<
  'KimNoted',
  {
    /** Kemendagri code. */
    kelurahan: string;
    kimId: string;
    /** Day of the decree. */
    establishedOn: string;
  }
>;

/** That KIM has ended. */
export type KimLost = Event<
  'KimLost',
  {
    kelurahan: string;
    kimId: string;
    /** The first day without it. */
    lostOn: string;
  }
>;

/** The kelurahan was at a Bimtek that is closed. Says nothing of whether it had a KIM. */
export type BimtekAttended = Event<
  'BimtekAttended',
  {
    kelurahan: string;
    bimtekId: string;
    /** Its last day; days are counted from it. */
    heldOn: string;
    /** By when a KIM is expected, by the city's policy of that day. */
    dueOn: string;
  }
>;

/** A correction showed that it was not there. What it took on there falls away, whatever became of it. */
export type BimtekMissed = Event<'BimtekMissed', { kelurahan: string; bimtekId: string }>;

/** The kelurahan had no KIM at the Bimtek and is to form one. */
export type CommitmentMade = Event<
  'CommitmentMade',
  { kelurahan: string; bimtekId: string; heldOn: string; dueOn: string }
>;

/** The due day is near: so many days ahead is the city's reminder. */
export type CommitmentReminded = Event<
  'CommitmentReminded',
  { kelurahan: string; bimtekId: string; dueOn: string; daysBefore: number }
>;

/** The due day has passed. The commitment stays open. */
export type CommitmentFellOverdue = Event<
  'CommitmentFellOverdue',
  { kelurahan: string; bimtekId: string; dueOn: string }
>;

/** A KIM was established after the Bimtek. Said again when it becomes known that an earlier one was. */
export type CommitmentFulfilled = Event<
  'CommitmentFulfilled',
  {
    kelurahan: string;
    bimtekId: string;
    kimId: string;
    /** Day of the decree. */
    on: string;
    /** From the Bimtek to that day. */
    days: number;
  }
>;

/** There never was a need: it became known that the kelurahan had this KIM at the Bimtek. */
export type CommitmentWithdrawn = Event<
  'CommitmentWithdrawn',
  { kelurahan: string; bimtekId: string; kimId: string }
>;

export type FollowUpEvent =
  | KimNoted
  | KimLost
  | BimtekAttended
  | BimtekMissed
  | CommitmentMade
  | CommitmentReminded
  | CommitmentFellOverdue
  | CommitmentFulfilled
  | CommitmentWithdrawn;
