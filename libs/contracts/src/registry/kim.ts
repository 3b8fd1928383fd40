import { IsIn, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { rpc, Written } from '../rpc';
import { IsDay } from './day';
import { IsSingleLine } from './single-line';
import { IsWilayahCode } from './wilayah';

/** Where a KIM is seated: a kelurahan, by SK of its Lurah, or a kecamatan, by SK of its Camat. */
export const LEVELS = ['KELURAHAN', 'KECAMATAN'] as const;
export type Level = (typeof LEVELS)[number];

export const KIM_STATUSES = ['PROPOSED', 'ESTABLISHED', 'DISSOLVED'] as const;
export type KimStatus = (typeof KIM_STATUSES)[number];

/** Why a KIM ended. */
export const DISSOLUTION_REASONS = [
  'KEPUTUSAN_MUSYAWARAH',
  'TIDAK_AKTIF',
  'DIGABUNG',
  'BATAL_DIBENTUK',
  'LAINNYA',
] as const;
export type DissolutionReason = (typeof DISSOLUTION_REASONS)[number];

// A body is what the client says; a request adds the ids that stand in the URL or are minted at the edge.

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

export class RenameKimBody {
  @IsString()
  @Length(3, 100)
  @IsSingleLine()
  name!: string;
}

export class RenameKimRequest extends RenameKimBody {
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

export class RegisterKimBody {
  /** The day on which the Diskominfo entered the KIM into its register. */
  @IsDay()
  registeredOn!: string;

  /** Number of the entry, as the Diskominfo writes it. */
  @IsString()
  @Length(1, 80)
  @IsSingleLine()
  registrationNumber!: string;
}

export class RegisterKimRequest extends RegisterKimBody {
  @IsUUID()
  kimId!: string;
}

export class AssignNationalNumberBody {
  /** Nomor induk, as the ministry assigned it. */
  @IsString()
  @Length(1, 40)
  @IsSingleLine()
  nationalNumber!: string;

  /** Name of the KIM's site: `rejomulyo.kim.id`. */
  @Matches(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+kim\.id$/, {
    message: '$property must be a name under kim.id, such as rejomulyo.kim.id',
  })
  webAddress!: string;

  @IsDay()
  assignedOn!: string;
}

export class AssignNationalNumberRequest extends AssignNationalNumberBody {
  @IsUUID()
  kimId!: string;
}

export class DissolveKimBody {
  @IsDay()
  dissolvedOn!: string;

  @IsIn(DISSOLUTION_REASONS)
  reason!: DissolutionReason;
}

export class DissolveKimRequest extends DissolveKimBody {
  @IsUUID()
  kimId!: string;
}

export class KimId {
  @IsUUID()
  kimId!: string;
}

export const proposeKim = rpc<ProposeKimRequest, Written>('kim.registry.kim.propose.v1');
export const renameKim = rpc<RenameKimRequest, Written>('kim.registry.kim.rename.v1');
export const holdMusyawarah = rpc<HoldMusyawarahRequest, Written>('kim.registry.kim.hold-musyawarah.v1');
export const registerKim = rpc<RegisterKimRequest, Written>('kim.registry.kim.register.v1');
export const assignNationalNumber = rpc<AssignNationalNumberRequest, Written>(
  'kim.registry.kim.assign-national-number.v1',
);
export const dissolveKim = rpc<DissolveKimRequest, Written>('kim.registry.kim.dissolve.v1');
