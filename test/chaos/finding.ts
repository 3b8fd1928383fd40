/**
 * What can be wrong with a system of record. `lost`: it said that something is recorded, and it is not. `duplicated`:
 * one command, one id or one SK number stands in the log twice. `diverged`: two parts of it say different things.
 */
export const KINDS = ['lost', 'duplicated', 'diverged'] as const;

export interface Finding {
  readonly kind: (typeof KINDS)[number];
  /** Names streams, revisions and positions; never people. */
  readonly what: string;
}

export const lost = (what: string): Finding => ({ kind: 'lost', what });
export const duplicated = (what: string): Finding => ({ kind: 'duplicated', what });
export const diverged = (what: string): Finding => ({ kind: 'diverged', what });
