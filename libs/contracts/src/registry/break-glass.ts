import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Role, ROLES, SUBJECT } from '../roles';
import { rpc, Written } from '../rpc';
import { IsWilayahCode } from './wilayah';

/** Why somebody must see people's data outside their jurisdiction. */
export const BREAK_GLASS_REASONS = ['KEADAAN_DARURAT', 'PENEGAKAN_HUKUM', 'PEMERIKSAAN', 'INSIDEN_DATA'] as const;
export type BreakGlassReason = (typeof BREAK_GLASS_REASONS)[number];

export class OpenBreakGlassBody {
  /** Whose people are to be seen: those of one kecamatan or kelurahan. */
  @IsWilayahCode()
  wilayah!: string;

  @IsIn(BREAK_GLASS_REASONS)
  reason!: BreakGlassReason;

  /** Number of the letter, order or case that asks for it, as an auditor finds it. No names. */
  @Matches(/^(?=.*\d)[A-Za-z0-9][A-Za-z0-9 ./-]{2,63}$/, {
    message: 'reference must be the number of a letter, order or case',
  })
  reference!: string;

  /** For how long. The city's policy sets the limit. */
  @IsInt()
  @Min(1)
  minutes!: number;
}

export class OpenBreakGlassRequest extends OpenBreakGlassBody {
  @IsUUID()
  grantId!: string;
}

export class BreakGlassGrantId {
  @IsUUID()
  grantId!: string;
}

export class FindBreakGlassRequest {
  /** Everything in this region or below it. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;

  /** Of one holder's tokens. */
  @IsOptional()
  @Matches(SUBJECT)
  subject?: string;
}

export class BreakGlassEntry {
  @IsUUID()
  grantId!: string;

  @IsString()
  subject!: string;

  @IsIn(ROLES)
  role!: Role;

  @IsString()
  jurisdiction!: string;

  @IsString()
  wilayah!: string;

  @IsIn(BREAK_GLASS_REASONS)
  reason!: BreakGlassReason;

  @IsString()
  reference!: string;

  /** ISO 8601, UTC, as all times here. */
  @IsDateString()
  openedAt!: string;

  @IsDateString()
  expiresAt!: string;

  @IsOptional()
  @IsDateString()
  closedAt?: string;

  /** Whether it still opened anything when this was asked. */
  @IsBoolean()
  open!: boolean;
}

export class BreakGlassRegister {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => BreakGlassEntry)
  grants!: BreakGlassEntry[];
}

export const openBreakGlass = rpc<OpenBreakGlassRequest, Written>('kim.registry.break-glass.open.v1');
export const closeBreakGlass = rpc<BreakGlassGrantId, Written>('kim.registry.break-glass.close.v1');
export const findBreakGlass = rpc<FindBreakGlassRequest, BreakGlassRegister>('kim.registry.break-glass.find.v1');
