import { Type } from 'class-transformer';
import {
  IsArray,
  IsDateString,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { JURISDICTIONS, type Role, ROLES, SUBJECT } from '../roles';
import { rpc, Written } from '../rpc';
import { IsWilayahCode } from './wilayah';

/** Why an office is revoked: moved, left, misused it, or somebody else got hold of its credentials. */
export const OFFICE_REVOCATION_REASONS = ['MUTASI', 'BERHENTI', 'PENYALAHGUNAAN', 'KREDENSIAL_BOCOR'] as const;
export type OfficeRevocationReason = (typeof OFFICE_REVOCATION_REASONS)[number];

/** What a jurisdiction of the role beside it looks like. */
const IsJurisdictionOfRole = (): PropertyDecorator =>
  ValidateBy({
    name: 'isJurisdictionOfRole',
    validator: {
      validate: (value, context) => {
        const { role } = context?.object as { role: unknown };
        return (
          typeof value === 'string' && ROLES.some((each) => each === role && JURISDICTIONS[each].form.test(value))
        );
      },
      defaultMessage: () => '$property must be where the role can hold',
    },
  });

/** Who holds an office: the subject of their tokens, an opaque id. */
export class OfficeHolder {
  @Matches(SUBJECT, { message: 'subject must be the subject of a token' })
  subject!: string;
}

/** What they hold, and where. One subject may hold several offices. */
export class OfficeBody {
  @IsIn(ROLES)
  role!: Role;

  @IsJurisdictionOfRole()
  jurisdiction!: string;
}

export class RevokeOfficeBody extends OfficeBody {
  @IsIn(OFFICE_REVOCATION_REASONS)
  reason!: OfficeRevocationReason;
}

export class RevokeOfficeRequest extends RevokeOfficeBody {
  @Matches(SUBJECT)
  subject!: string;
}

export class RestoreOfficeBody extends OfficeBody {}

export class RestoreOfficeRequest extends RestoreOfficeBody {
  @Matches(SUBJECT)
  subject!: string;
}

export const OFFICE_STANDINGS = ['REVOKED', 'RESTORED'] as const;
export type OfficeStanding = (typeof OFFICE_STANDINGS)[number];

export class FindOfficesRequest {
  /** Everything in this region or below it. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;

  @IsOptional()
  @IsIn(OFFICE_STANDINGS)
  standing?: OfficeStanding;
}

/** An office that was revoked at least once. */
export class OfficeEntry {
  @IsUUID()
  officeId!: string;

  @IsString()
  subject!: string;

  @IsIn(ROLES)
  role!: Role;

  @IsString()
  jurisdiction!: string;

  /** The region that it is in: of a post in a KIM, where the KIM is seated. */
  @IsString()
  wilayah!: string;

  @IsIn(OFFICE_STANDINGS)
  standing!: OfficeStanding;

  /** Of the last revocation. */
  @IsIn(OFFICE_REVOCATION_REASONS)
  reason!: OfficeRevocationReason;

  /** When it was revoked or restored last: ISO 8601, UTC. */
  @IsDateString()
  since!: string;
}

export class OfficeRegister {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OfficeEntry)
  offices!: OfficeEntry[];
}

export const revokeOffice = rpc<RevokeOfficeRequest, Written>('kim.registry.office.revoke.v1');
export const restoreOffice = rpc<RestoreOfficeRequest, Written>('kim.registry.office.restore.v1');
export const findOffices = rpc<FindOfficesRequest, OfficeRegister>('kim.registry.office.find.v1');
