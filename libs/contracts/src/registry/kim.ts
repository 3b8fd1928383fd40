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
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Caller, rpc, Written } from '../rpc';
import { IsDay } from './day';
import { IsSingleLine } from './single-line';
import { IsWilayahCode } from './wilayah';

/** Where a KIM is seated: a kelurahan, by SK of its Lurah, or a kecamatan, by SK of its Camat. */
export const LEVELS = ['KELURAHAN', 'KECAMATAN'] as const;
export type Level = (typeof LEVELS)[number];

export const KIM_STATUSES = ['PROPOSED', 'ESTABLISHED'] as const;
export type KimStatus = (typeof KIM_STATUSES)[number];

/** The community element a member stands for. */
export const UNSUR = ['KWT', 'KARANG_TARUNA', 'KADER_POSYANDU', 'SENI_BUDAYA', 'UMKM', 'LAINNYA'] as const;
export type Unsur = (typeof UNSUR)[number];

/** Occupations as the city counts them. Codes, not free text: free text would carry personal data into the log. */
export const OCCUPATIONS = ['PELAJAR', 'MAHASISWA', 'PEDAGANG', 'PETANI', 'NELAYAN', 'LAINNYA'] as const;
export type Occupation = (typeof OCCUPATIONS)[number];

/** The officers that every KIM has, one of each. */
export const POSTS = ['KETUA', 'SEKRETARIS', 'BENDAHARA'] as const;
export type Post = (typeof POSTS)[number];

/** Why a membership ended. */
export const LEAVE_REASONS = ['MENGUNDURKAN_DIRI', 'PINDAH', 'MENINGGAL', 'DIBERHENTIKAN', 'LAINNYA'] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

// Commands. A body is what the client says; a request adds the ids that stand in the URL or are minted at the edge.

export class ProposeKimBody {
  /** Name of the group, without the word KIM's kelurahan. */
  @IsString()
  @Length(3, 100)
  @IsSingleLine()
  name!: string;

  /** Code of the kelurahan or kecamatan it is seated in. */
  @IsWilayahCode()
  wilayah!: string;
}

export class ProposeKimRequest extends ProposeKimBody {
  @IsUUID()
  kimId!: string;
}

export class HoldMusyawarahBody {
  /** Day of the community meeting that decided to form the KIM. */
  @IsDay()
  heldOn!: string;

  /** How many people took part. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  participants!: number;
}

export class HoldMusyawarahRequest extends HoldMusyawarahBody {
  @IsUUID()
  kimId!: string;
}

export class JoinMemberBody {
  @IsUUID()
  personId!: string;

  @IsIn(UNSUR)
  unsur!: Unsur;

  @IsIn(OCCUPATIONS)
  occupation!: Occupation;

  @IsDay()
  joinedOn!: string;
}

export class JoinMemberRequest extends JoinMemberBody {
  @IsUUID()
  kimId!: string;
}

export class LeaveMemberBody {
  @IsDay()
  leftOn!: string;

  @IsIn(LEAVE_REASONS)
  reason!: LeaveReason;
}

export class LeaveMemberRequest extends LeaveMemberBody {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  personId!: string;
}

export class AppointOfficerBody {
  @IsIn(POSTS)
  post!: Post;

  @IsUUID()
  personId!: string;

  @IsDay()
  since!: string;
}

export class AppointOfficerRequest extends AppointOfficerBody {
  @IsUUID()
  kimId!: string;
}

export class RelieveOfficerBody {
  @IsDay()
  until!: string;
}

export class RelieveOfficerRequest extends RelieveOfficerBody {
  @IsUUID()
  kimId!: string;

  @IsIn(POSTS)
  post!: Post;
}

export class IssueSkBody {
  /** As printed on the decree. There is no single convention; `489/07/401.403.6/2014` and `17 Tahun 2023` are seen. */
  @IsString()
  @Length(1, 80)
  @IsSingleLine()
  number!: string;

  /** The day on which it was decreed (`ditetapkan pada tanggal`). */
  @IsDay()
  decreedOn!: string;
}

export class IssueSkRequest extends IssueSkBody {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  skId!: string;
}

// Queries and their answers.

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

export class KimId {
  @IsUUID()
  kimId!: string;
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

export const proposeKim = rpc<ProposeKimRequest, Written>('kim.registry.kim.propose.v1');
export const holdMusyawarah = rpc<HoldMusyawarahRequest, Written>('kim.registry.kim.hold-musyawarah.v1');
export const joinMember = rpc<JoinMemberRequest, Written>('kim.registry.kim.join-member.v1');
export const leaveMember = rpc<LeaveMemberRequest, Written>('kim.registry.kim.leave-member.v1');
export const appointOfficer = rpc<AppointOfficerRequest, Written>('kim.registry.kim.appoint-officer.v1');
export const relieveOfficer = rpc<RelieveOfficerRequest, Written>('kim.registry.kim.relieve-officer.v1');
export const issueSk = rpc<IssueSkRequest, Written>('kim.registry.kim.issue-sk.v1');
export const findKims = rpc<FindKimsRequest, KimDirectory>('kim.registry.kim.find.v1');
export const getKim = rpc<KimId, KimDetail>('kim.registry.kim.get.v1');
export const getKimHistory = rpc<KimId, KimHistory>('kim.registry.kim.get-history.v1');
