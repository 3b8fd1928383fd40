import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsNumberString,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { Caller, rpc } from '../rpc';
import { CHECKLIST, type ChecklistItem } from './completeness';
import { IsDay } from './day';
import { FromText } from './from-text';
import { KIM_STATUSES, type KimStatus, type Level, LEVELS } from './kim';
import { Page, PageRequest, SortedPageRequest } from './paging';
import { type Unsur, UNSUR } from './roster';
import { IsSingleLine } from './single-line';
import { SK_STATUSES, type SkStatus } from './sk';
import { IsWilayahCode } from './wilayah';

/** What a directory is ordered by. `updatedAt` is the order of the log, in which no two KIM are at the same place. */
export const KIM_SORTS = ['wilayah', 'name', 'establishedOn', 'updatedAt'] as const;
export type KimSort = (typeof KIM_SORTS)[number];

export class FindKimsRequest extends SortedPageRequest {
  /** Words of the name, the address or the names of the regions, in any form and order; the beginning of each is enough. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  @IsSingleLine()
  q?: string;

  /** Everything seated in this region or below it. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;

  @IsOptional()
  @IsIn(LEVELS)
  level?: Level;

  @IsOptional()
  @IsIn(KIM_STATUSES)
  status?: KimStatus;

  /** What became, until today, of the last SK. */
  @IsOptional()
  @IsIn(SK_STATUSES)
  skStatus?: SkStatus;

  /** With a member of this community element. */
  @IsOptional()
  @IsIn(UNSUR)
  unsur?: Unsur;

  /** No longer what the SK in force says. */
  @IsOptional()
  @FromText()
  @IsBoolean()
  needsAmendment?: boolean;

  /** Without this item of the checklist. */
  @IsOptional()
  @IsIn(CHECKLIST)
  incomplete?: ChecklistItem;

  /**
   * What changed after an earlier answer: the `position` of its first page. KIM that have ended are among it, as
   * `DISSOLVED`; what no longer meets the other filters is not.
   */
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: '$property must be the position of an earlier answer' })
  updatedSince?: string;

  /** `wilayah` unless said. */
  @IsOptional()
  @IsIn(KIM_SORTS)
  sort?: KimSort;
}

/** What there is to say of a KIM in a line. */
export class KimHeading {
  @IsUUID()
  kimId!: string;

  @IsString()
  name!: string;

  @IsString()
  wilayah!: string;

  @IsIn(LEVELS)
  level!: Level;

  @IsIn(KIM_STATUSES)
  status!: KimStatus;

  /** Active members. */
  @IsInt()
  members!: number;
}

export class KimSummary extends KimHeading {
  /** Day of the SK that established it. */
  @IsOptional()
  @IsDay()
  establishedOn?: string;

  /** Of the last SK, today. Left out while there is none. */
  @IsOptional()
  @IsIn(SK_STATUSES)
  skStatus?: SkStatus;

  /** Last day of the term of the last SK. Left out when it states none. */
  @IsOptional()
  @IsDay()
  skTermEnd?: string;

  /** Whether it is no longer what the SK in force says. */
  @IsBoolean()
  needsAmendment!: boolean;

  /** When the last fact of it was recorded: ISO 8601, UTC. */
  @IsDateString()
  updatedAt!: string;

  /** Where that fact stands in the log. */
  @IsNumberString({ no_symbols: true })
  position!: string;
}

export class KimDirectory extends Page {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => KimSummary)
  kims!: KimSummary[];

  /** Up to where the log is shown. To learn later what has changed, ask for it by `updatedSince`. */
  @IsNumberString({ no_symbols: true })
  position!: string;
}

export class GetKimHistoryRequest extends PageRequest {
  @IsUUID()
  kimId!: string;
}

export class HistoryEntry {
  @IsNumberString({ no_symbols: true })
  revision!: string;

  @IsUUID()
  eventId!: string;

  /** Name of the event. */
  @IsString()
  type!: string;

  /** When it was recorded: ISO 8601, UTC. */
  @IsDateString()
  at!: string;

  @ValidateNested()
  @Type(() => Caller)
  actor!: Caller;

  /** What it was read from, when it is of the time before this system: `kims.csv, line 7`. */
  @IsOptional()
  @IsString()
  importedFrom?: string;

  /** The fact itself, in the newest shape of its event. */
  @IsObject()
  data!: object;
}

export class KimHistory extends Page {
  /** The oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HistoryEntry)
  entries!: HistoryEntry[];
}

export const findKims = rpc<FindKimsRequest, KimDirectory>('kim.registry.kim.find.v1');
export const getKimHistory = rpc<GetKimHistoryRequest, KimHistory>('kim.registry.kim.get-history.v1');
