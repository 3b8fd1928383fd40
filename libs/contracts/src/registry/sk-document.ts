import { IsUUID } from 'class-validator';

/** What a decree does to a KIM's standing. */
export const DECREE_KINDS = ['ESTABLISH', 'AMEND', 'EXTEND', 'SUPERSEDE', 'REVOKE'] as const;
export type DecreeKind = (typeof DECREE_KINDS)[number];

/** In what capacity somebody signs: in the post itself, or for the time being in place of its holder. */
export const CAPACITIES = ['DEFINITIF', 'PLT', 'PLH', 'PJ'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export class SkId {
  @IsUUID()
  skId!: string;
}
