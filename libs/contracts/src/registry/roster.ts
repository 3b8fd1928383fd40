import { IsIn, IsOptional, IsString, IsUUID, Length, ValidateIf } from 'class-validator';
import { rpc, Written } from '../rpc';
import { IsAlternativeTo } from './alternative';
import { IsDay } from './day';
import { IsSingleLine } from './single-line';

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

/** The fields of work in the registration form of a KIM: information is gathered, worked up, and spread. */
export const BIDANG = ['PENGUMPULAN', 'PENGOLAHAN', 'PENYEBARAN'] as const;
export type Bidang = (typeof BIDANG)[number];

/** Why what was recorded of a membership was wrong. A code: free text would carry personal data into the log. */
export const MEMBERSHIP_CORRECTION_REASONS = [
  'SALAH_KETIK',
  'DATA_BERUBAH',
  'PERMINTAAN_ANGGOTA',
  'LAINNYA',
] as const;
export type MembershipCorrectionReason = (typeof MEMBERSHIP_CORRECTION_REASONS)[number];

// A body is what the client says; a request adds the ids that stand in the URL or are minted at the edge.

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

/** What was wrong, as it should have been from the start. Left out is left as it is. */
export class CorrectMembershipBody {
  @IsOptional()
  @IsIn(UNSUR)
  unsur?: Unsur;

  @IsOptional()
  @IsIn(OCCUPATIONS)
  occupation?: Occupation;

  @IsOptional()
  @IsDay()
  joinedOn?: string;

  @IsIn(MEMBERSHIP_CORRECTION_REASONS)
  reason!: MembershipCorrectionReason;
}

export class CorrectMembershipRequest extends CorrectMembershipBody {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  personId!: string;
}

/** Either one of the bidang or a seksi of the KIM's own. */
export class AssignMemberBody {
  @ValidateIf(({ bidang, seksi }: AssignMemberBody) => bidang !== undefined || seksi === undefined)
  @IsIn(BIDANG)
  bidang?: Bidang;

  /** Name of a seksi, as the KIM calls it. */
  @IsOptional()
  @IsString()
  @Length(2, 60)
  @IsSingleLine()
  @IsAlternativeTo('bidang')
  seksi?: string;
}

export class AssignMemberRequest extends AssignMemberBody {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  personId!: string;
}

export class UnassignMemberRequest {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  personId!: string;
}

export const joinMember = rpc<JoinMemberRequest, Written>('kim.registry.kim.join-member.v1');
export const leaveMember = rpc<LeaveMemberRequest, Written>('kim.registry.kim.leave-member.v1');
export const correctMembership = rpc<CorrectMembershipRequest, Written>('kim.registry.kim.correct-membership.v1');
export const assignMember = rpc<AssignMemberRequest, Written>('kim.registry.kim.assign-member.v1');
export const unassignMember = rpc<UnassignMemberRequest, Written>('kim.registry.kim.unassign-member.v1');
export const appointOfficer = rpc<AppointOfficerRequest, Written>('kim.registry.kim.appoint-officer.v1');
export const relieveOfficer = rpc<RelieveOfficerRequest, Written>('kim.registry.kim.relieve-officer.v1');
