import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { rpc } from '../rpc';
import { IsDay } from './day';
import { KimId } from './kim';

/**
 * What a complete KIM has done and keeps. The steps of its formation, in the order in which they are practised: musyawarah,
 * officers, SK, statutes, registration at the Diskominfo, national number under kim.id (Diskominfo of several cities; no
 * rule of the state lists them). The rest is the checklist by which Bojonegoro looks at its KIM, which names SK,
 * secretariat, statutes (AD/ART), administration books, website and social accounts.
 */
export const CHECKLIST = [
  'MUSYAWARAH',
  'OFFICERS',
  'SK',
  'STATUTES',
  'REGISTRATION',
  'NATIONAL_NUMBER',
  'SECRETARIAT',
  'BOOKS',
  'WEBSITE',
  'SOCIAL_ACCOUNTS',
] as const;
export type ChecklistItem = (typeof CHECKLIST)[number];

/** The event by which an item was done. */
export class DoneBy {
  @IsUUID()
  eventId!: string;

  /** Name of the event. */
  @IsString()
  type!: string;

  /** When it was recorded: ISO 8601, UTC. */
  @IsDateString()
  at!: string;
}

export class CheckedItem {
  /**
   * `OFFICERS`: Ketua, Sekretaris and Bendahara are all there. `SK`: it is in force today. `BOOKS`: every book of the list
   * is kept. `SOCIAL_ACCOUNTS`: at least one.
   */
  @IsIn(CHECKLIST)
  item!: ChecklistItem;

  @IsBoolean()
  done!: boolean;

  /** Since which day, without a break: as the fact says, or else as it was recorded. Left out while it is missing. */
  @IsOptional()
  @IsDay()
  since?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => DoneBy)
  by?: DoneBy;
}

export class KimCompleteness {
  /** Whether nothing is missing. */
  @IsBoolean()
  complete!: boolean;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CheckedItem)
  items!: CheckedItem[];
}

export const getKimCompleteness = rpc<KimId, KimCompleteness>('kim.registry.kim.get-completeness.v1');
