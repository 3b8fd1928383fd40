import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { rpc, Written } from '../rpc';
import { IsDay } from './day';
import { IsSingleLine } from './single-line';
import { CAPACITIES, type Capacity } from './sk-document';

/** Who issues decrees: the Lurah of a kelurahan, the Camat of a kecamatan. */
export const ISSUING_TITLES = ['LURAH', 'CAMAT'] as const;
export type IssuingTitle = (typeof ISSUING_TITLES)[number];

/** What became of the SK by which a KIM exists. */
export const SK_STATUSES = ['VALID', 'EXPIRED', 'REVOKED', 'SUPERSEDED'] as const;
export type SkStatus = (typeof SK_STATUSES)[number];

/** Why an SK was revoked. */
export const REVOCATION_REASONS = [
  'TIDAK_AKTIF',
  'MELANGGAR_KETENTUAN',
  'PERMINTAAN_KIM',
  'CACAT_HUKUM',
  'LAINNYA',
] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** Who signs a decree: a person of the register, whose name, titles and NIP are kept there. */
export class Signatory {
  @IsUUID()
  personId!: string;

  /** A Plt., Plh. or Pj. signs for the time being in place of the holder of the post. */
  @IsIn(CAPACITIES)
  capacity!: Capacity;
}

/** What every decree says of itself. */
export class DecreeBody {
  /** As printed on the decree. There is no single convention; `489/07/401.403.6/2014` and `17 Tahun 2023` are seen. */
  @IsString()
  @Length(1, 80)
  @IsSingleLine()
  number!: string;

  /** The day on which it was decreed (`ditetapkan pada tanggal`). */
  @IsDay()
  decreedOn!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Signatory)
  signatory!: Signatory;
}

export class IssueSkBody extends DecreeBody {
  /** First day of the term. Left out, the day of the decree. */
  @IsOptional()
  @IsDay()
  termStart?: string;

  /** Last day of the term. Left out, as long after its start as the city's policy says. */
  @IsOptional()
  @IsDay()
  termEnd?: string;
}

export class IssueSkRequest extends IssueSkBody {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  skId!: string;
}

/** A further SK for a KIM that has one: from its day on, the earlier one is superseded. */
export class SupersedeSkRequest extends IssueSkRequest {}

/** The roster as it is now becomes the roster of the SK. */
export class AmendSkRequest extends DecreeBody {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  skId!: string;
}

export class ExtendSkBody extends DecreeBody {
  /** The new last day of the term. */
  @IsDay()
  termEnd!: string;
}

export class ExtendSkRequest extends ExtendSkBody {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  skId!: string;
}

export class RevokeSkBody extends DecreeBody {
  @IsIn(REVOCATION_REASONS)
  reason!: RevocationReason;
}

export class RevokeSkRequest extends RevokeSkBody {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  skId!: string;
}

export const issueSk = rpc<IssueSkRequest, Written>('kim.registry.kim.issue-sk.v1');
export const supersedeSk = rpc<SupersedeSkRequest, Written>('kim.registry.kim.supersede-sk.v1');
export const amendSk = rpc<AmendSkRequest, Written>('kim.registry.kim.amend-sk.v1');
export const extendSk = rpc<ExtendSkRequest, Written>('kim.registry.kim.extend-sk.v1');
export const revokeSk = rpc<RevokeSkRequest, Written>('kim.registry.kim.revoke-sk.v1');
