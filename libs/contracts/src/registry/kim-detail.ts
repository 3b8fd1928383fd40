import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsNumberString,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { rpc } from '../rpc';
import { IsDay } from './day';
import { DissolveKimBody, type KimId, RegisterKimBody, AssignNationalNumberBody } from './kim';
import { type Book, BOOKS, RecordIctProfileBody, RecordOnlinePresenceBody, RecordStatutesBody } from './kim-profile';
import { KimHeading } from './kim-queries';
import { AGE_BANDS, type AgeBand, type Sex, SEXES } from './person-bands';
import { type Bidang, BIDANG, type Occupation, OCCUPATIONS, type Post, POSTS, type Unsur, UNSUR } from './roster';
import { DecreeSummary, SkSummary } from './sk-register';

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

  /** On the day of joining. Left out where the person's record does not tell. */
  @IsOptional()
  @IsIn(AGE_BANDS)
  ageBand?: AgeBand;

  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;

  @IsOptional()
  @IsIn(BIDANG)
  bidang?: Bidang;

  /** Of the KIM's own. */
  @IsOptional()
  @IsString()
  seksi?: string;

  @IsOptional()
  @IsIn(POSTS)
  post?: Post;

  /** When the post was taken. */
  @IsOptional()
  @IsDay()
  postSince?: string;
}

export class SkDetail extends SkSummary {
  /** What amended, extended or revoked it, the oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DecreeSummary)
  decrees!: DecreeSummary[];
}

export class KimDetail extends KimHeading {
  /** The revision this answer shows, decimal; also in the ETag. */
  @IsNumberString({ no_symbols: true })
  revision!: string;

  @IsOptional()
  @IsDay()
  musyawarahHeldOn?: string;

  /** How many people took part in it. */
  @IsOptional()
  @IsInt()
  musyawarahParticipants?: number;

  /** Where its secretariat is. */
  @IsOptional()
  @IsString()
  address?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RecordIctProfileBody)
  ictProfile?: RecordIctProfileBody;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RecordOnlinePresenceBody)
  onlinePresence?: RecordOnlinePresenceBody;

  /** The books that it keeps. Left out when nobody has looked. */
  @IsOptional()
  @IsArray()
  @IsIn(BOOKS, { each: true })
  books?: Book[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RecordStatutesBody)
  statutes?: RecordStatutesBody;

  /** In the register of the Diskominfo. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RegisterKimBody)
  registration?: RegisterKimBody;

  /** In that of the ministry. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AssignNationalNumberBody)
  nationalRegistration?: AssignNationalNumberBody;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DissolveKimBody)
  dissolution?: DissolveKimBody;

  /** In the order of joining. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RosterEntry)
  roster!: RosterEntry[];

  /** The last SK, in force or not. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SkDetail)
  sk?: SkDetail;

  /** Those before it, the oldest first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SkDetail)
  earlierSks!: SkDetail[];
}

export const getKim = rpc<KimId, KimDetail>('kim.registry.kim.get.v1');
