import type { DissolutionReason, Level } from '@app/contracts';
import type { Event } from '@app/event-sourcing';
import type { ProfileEvent } from './profile.events';
import type { RosterEvent } from './roster.events';
import type { SkEvent } from './sk.events';

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

/** The KIM has another name from here on. */
export type KimRenamed = Event<'KimRenamed', { kimId: string; name: string; formerName: string }>;

/** A claim on a name was given up before the KIM bore the name, and can no longer be used. The name is free again. */
export type KimNameAbandoned = Event<'KimNameAbandoned', { kimId: string; claimId: string }>;

/** The Diskominfo of the city entered the KIM into its register. */
export type KimRegistered = Event<
  'KimRegistered',
  { kimId: string; registeredOn: string; registrationNumber: string }
>;

/** The ministry gave the KIM its nomor induk, and its site a name under kim.id. */
export type NationalNumberAssigned = Event<
  'NationalNumberAssigned',
  { kimId: string; nationalNumber: string; webAddress: string; assignedOn: string }
>;

/** The KIM has ended. Nothing happens to it any more. */
export type KimDissolved = Event<'KimDissolved', { kimId: string; dissolvedOn: string; reason: DissolutionReason }>;

export type KimEvent =
  | KimProposed
  | KimNameAbandoned
  | KimRenamed
  | MusyawarahHeld
  | RosterEvent
  | SkEvent
  | KimEstablished
  | ProfileEvent
  | KimRegistered
  | NationalNumberAssigned
  | KimDissolved;
