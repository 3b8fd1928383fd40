import type { Bidang, Capacity, DecreeKind, Level, Post, RevocationReason, Unsur } from '@app/contracts';

/** What is decreed. People appear by their ids; their names are looked up for the document and nowhere else. */
export interface Decree {
  readonly kind: DecreeKind;
  readonly kimId: string;
  readonly kimName: string;
  readonly level: Level;
  /** Kemendagri code of the KIM's seat, whose head decrees. */
  readonly wilayah: string;
  readonly skId: string;
  readonly number: string;
  /** Days are `YYYY-MM-DD`. */
  readonly decreedOn: string;
  readonly termStart?: string;
  readonly termEnd?: string;
  /** The SK that is amended, extended, superseded or revoked, and the decrees that amended it before, in their order. */
  readonly earlier?: DecreeReference & { readonly amendments: readonly DecreeReference[] };
  /** Of a revocation. */
  readonly reason?: RevocationReason;
  readonly signatory: { readonly personId: string; readonly capacity: Capacity };
  /** In the order of the document; members with a post come first anyway. Empty for a revocation. */
  readonly roster: readonly RosterMember[];
}

/** As one decree quotes another. */
export interface DecreeReference {
  readonly number: string;
  readonly decreedOn: string;
}

export interface RosterMember {
  readonly personId: string;
  readonly post?: Post;
  readonly bidang?: Bidang;
  /** As the KIM calls it. */
  readonly seksi?: string;
  readonly unsur: Unsur;
}
