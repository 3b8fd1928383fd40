import { Type } from 'class-transformer';
import {
  IsArray,
  IsDateString,
  IsIn,
  IsInt,
  IsNumberString,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Caller, rpc } from '../rpc';
import { IsDay } from './day';
import { KIM_STATUSES, KimId, type KimStatus, type Level, LEVELS } from './kim';
import { type Occupation, OCCUPATIONS, type Post, POSTS, type Unsur, UNSUR } from './roster';
import { IsWilayahCode } from './wilayah';

export class FindKimsRequest {
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
}

export class KimSummary {
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

export class KimDirectory {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => KimSummary)
  kims!: KimSummary[];
}

export class RosterEntry {
  @IsUUID()
  personId!: string;

  /** Left out for callers who may not see names, and for people whose data was erased. */
  @IsOptional()
  @IsString()
  name?: string;

  @IsIn(UNSUR)
  unsur!: Unsur;

  @IsIn(OCCUPATIONS)
  occupation!: Occupation;

  @IsDay()
  joinedOn!: string;

  @IsOptional()
  @IsIn(POSTS)
  post?: Post;
}

export class SkSummary {
  @IsUUID()
  skId!: string;

  @IsString()
  number!: string;

  @IsDay()
  decreedOn!: string;

  /** `LURAH 18.72.05.1001`, `CAMAT 18.72.05` */
  @IsString()
  issuingOffice!: string;
}

export class KimDetail extends KimSummary {
  /** The revision this answer shows, decimal; also in the ETag. */
  @IsNumberString({ no_symbols: true })
  revision!: string;

  @IsOptional()
  @IsDay()
  musyawarahHeldOn?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RosterEntry)
  roster!: RosterEntry[];

  @IsOptional()
  @ValidateNested()
  @Type(() => SkSummary)
  sk?: SkSummary;
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

  /** The fact itself, in the newest shape of its event. */
  @IsObject()
  data!: object;
}

export class KimHistory {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => HistoryEntry)
  entries!: HistoryEntry[];
}

export const findKims = rpc<FindKimsRequest, KimDirectory>('kim.registry.kim.find.v1');
export const getKim = rpc<KimId, KimDetail>('kim.registry.kim.get.v1');
export const getKimHistory = rpc<KimId, KimHistory>('kim.registry.kim.get-history.v1');
