import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { rpc } from '../rpc';
import { IsDay } from './day';
import { FromText } from './from-text';
import { Page, SortedPageRequest } from './paging';
import { IsSingleLine } from './single-line';
import {
  ISSUING_TITLES,
  type IssuingTitle,
  REVOCATION_REASONS,
  type RevocationReason,
  Signatory,
  SK_STATUSES,
  type SkStatus,
} from './sk';
import { DECREE_KINDS, type DecreeKind, DecreeReference, SHA256, type SkId } from './sk-document';
import { IsWilayahCode } from './wilayah';

export const SK_SORTS = ['decreedOn', 'termEnd'] as const;
export type SkSort = (typeof SK_SORTS)[number];

export class FindSksRequest extends SortedPageRequest {
  /** Decrees of offices of this region or below it. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;

  @IsOptional()
  @IsIn(ISSUING_TITLES)
  office?: IssuingTitle;

  @IsOptional()
  @IsUUID()
  kimId?: string;

  @IsOptional()
  @IsIn(DECREE_KINDS)
  kind?: DecreeKind;

  /** Today. */
  @IsOptional()
  @IsIn(SK_STATUSES)
  status?: SkStatus;

  /** SK in force whose last day is today or at most so many days away; not the decrees on them. */
  @IsOptional()
  @FromText()
  @IsInt()
  @Min(0)
  @Max(3_650)
  expiringWithinDays?: number;

  /** A part of the number, in any case and with or without blanks. */
  @IsOptional()
  @IsString()
  @Length(1, 80)
  @IsSingleLine()
  number?: string;

  /** `decreedOn` unless said. */
  @IsOptional()
  @IsIn(SK_SORTS)
  sort?: SkSort;
}

/** One decree, as it says of itself. */
export class DecreeSummary extends DecreeReference {
  /** Left out where a decree of earlier times does not tell. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Signatory)
  signatory?: Signatory;

  /** Of the PDF, lower-case hexadecimal. Left out for a decree without one. */
  @IsOptional()
  @Matches(SHA256)
  documentSha256?: string;

  /** Why, of a decree that revokes. */
  @IsOptional()
  @IsIn(REVOCATION_REASONS)
  reason?: RevocationReason;
}

/** An SK and what became of it. */
export class SkSummary extends DecreeSummary {
  /** `LURAH 18.72.05.1001`, `CAMAT 18.72.05` */
  @IsString()
  issuingOffice!: string;

  @IsOptional()
  @IsDay()
  termStart?: string;

  /** As the last extension has it. Left out when no term is stated. */
  @IsOptional()
  @IsDay()
  termEnd?: string;

  /** Today: a term that has passed is over, whether that was recorded yet or not. */
  @IsIn(SK_STATUSES)
  status!: SkStatus;

  /** Whether the KIM is no longer what its SK says. */
  @IsBoolean()
  needsAmendment!: boolean;
}

/** A decree in the register. One that amends or extends has the term and the status of its SK; one that revokes holds. */
export class RegisteredSk extends SkSummary {
  @IsUUID()
  kimId!: string;

  /** As it is called now. */
  @IsString()
  kimName!: string;

  /** The SK that it amends, extends or revokes; itself for an SK. */
  @IsUUID()
  onSkId!: string;
}

export class SkRegister extends Page {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RegisteredSk)
  decrees!: RegisteredSk[];
}

export class SkRecord extends RegisteredSk {
  /** The SK that took its place. */
  @IsOptional()
  @IsUUID()
  supersededBy?: string;

  /** Of an SK the decrees on it; of such a decree the SK and the others on it. In the order of their days. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DecreeSummary)
  related!: DecreeSummary[];
}

export const findSks = rpc<FindSksRequest, SkRegister>('kim.registry.sk.find.v1');
export const getSk = rpc<SkId, SkRecord>('kim.registry.sk.get.v1');
