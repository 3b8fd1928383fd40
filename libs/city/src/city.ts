import type { Level } from '@app/contracts';

/** A region of the city, by its Kemendagri code. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: Level | 'KOTA';
  /** Other spellings of the name. */
  readonly aliases?: readonly string[];
}

/** How many members a KIM has: checked when its SK is issued and at every later change. Differs from city to city. */
export interface MemberLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** How long an SK holds that names no end of its own. No national rule says so. */
export interface SkTerm {
  readonly years: number;
}

/** So many days before the end of its term an SK's end is announced. */
export interface SkReminders {
  readonly daysBefore: readonly number[];
}

/** For how long somebody may see people's data outside their jurisdiction, at most. */
export interface BreakGlassLimit {
  readonly maximumMinutes: number;
}

/** Why the data of people whom an SK in force names is kept, although they asked to be erased. */
export interface ErasureRefusal {
  readonly legalBasis: string;
  /** The article of the law. */
  readonly source: string;
}

/** What the city decided of its training (Bimtek) and of what is to follow from it. */
export interface TrainingPolicy {
  /** From 0 to 1: who attended this share of the sessions can have a certificate. */
  readonly attendanceShare: number;
  /** From 0 to 100: what has to be scored after the training for a certificate. */
  readonly postTestMinimum: number;
  /** Who comes more than so many minutes after the beginning of a session is late. */
  readonly lateAfterMinutes: number;
  /** So many days after its Bimtek a kelurahan is to have a KIM. */
  readonly commitmentDays: number;
  /** So many days before that it is reminded. */
  readonly remindDaysBefore: readonly number[];
  /** Of fewer people no averages are shown. */
  readonly smallestCell: number;
}

/** A value that the city decided, and from which day on it holds. */
export type Dated<Value> = Value & { readonly effectiveFrom: string };

/** What a city decides for itself, each with its earlier values, the oldest first. */
export interface Policy {
  /** IANA name of the zone in which the city's days begin and end. */
  readonly timeZone: string;
  readonly members: readonly Dated<MemberLimits>[];
  readonly skTerm: readonly Dated<SkTerm>[];
  readonly skReminders: readonly Dated<SkReminders>[];
  readonly breakGlass: readonly Dated<BreakGlassLimit>[];
  readonly erasureRefusal: readonly Dated<ErasureRefusal>[];
  readonly training: readonly Dated<TrainingPolicy>[];
}

/** What one city decides for itself, read from its folder at start. */
export abstract class City {
  abstract readonly policy: Policy;
  /** By code. */
  abstract readonly regions: ReadonlyMap<string, Region>;
}
