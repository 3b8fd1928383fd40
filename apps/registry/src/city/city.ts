import type { Level } from '@app/contracts';

/** A region of the city, by its Kemendagri code. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: Level | 'KOTA';
}

/** How many members a KIM has: checked when its SK is issued and at every later change. Differs from city to city. */
export interface MemberLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** What one city decides for itself, read from its folder at start. */
export abstract class City {
  abstract readonly members: MemberLimits;
  /** By code. */
  abstract readonly regions: ReadonlyMap<string, Region>;
}
