import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Page, PageRequest } from '../registry/paging';
import { IsWilayahCode } from '../registry/wilayah';
import { rpc, Written } from '../rpc';
import { BIMTEK_STATUSES, type BimtekStatus, Session } from './bimtek';

/** Who is invited: the Lurah or the Camat, participants of a kelurahan, or members of a KIM. */
export const INVITEES = ['LURAH', 'CAMAT', 'PESERTA_KELURAHAN', 'KIM'] as const;
export type Invitee = (typeof INVITEES)[number];

export const INVITATION_STATUSES = ['SENT', 'CONFIRMED', 'DECLINED'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

const OF_SEVERAL: readonly Invitee[] = ['PESERTA_KELURAHAN', 'KIM'];

const isForSeats = ({ invitee }: SendInvitationBody): boolean => OF_SEVERAL.includes(invitee);

/** What says nothing of others than these is left out of their invitations. */
const IsOnlyFor = (invitees: readonly Invitee[]): PropertyDecorator =>
  ValidateBy({
    name: 'isOnlyFor',
    validator: {
      validate: (_value, args) => invitees.includes((args?.object as SendInvitationBody).invitee),
      defaultMessage: () => `$property is for ${invitees.join(' and ')} only; leave it out`,
    },
  });

export class SendInvitationBody {
  @IsIn(INVITEES)
  invitee!: Invitee;

  /** The region of the office, of the participants, or that the KIM is seated in. */
  @IsWilayahCode()
  wilayah!: string;

  /** The KIM that is invited. */
  @ValidateIf(({ invitee, kimId }: SendInvitationBody) => invitee === 'KIM' || kimId !== undefined)
  @IsOnlyFor(['KIM'])
  @IsUUID()
  kimId?: string;

  /** How many people are to come. Of an office it is one. */
  @ValidateIf((body: SendInvitationBody) => isForSeats(body) || body.seats !== undefined)
  @IsOnlyFor(OF_SEVERAL)
  @IsInt()
  @Min(1)
  @Max(10_000)
  seats?: number;
}

export class SendInvitationRequest extends SendInvitationBody {
  @IsUUID()
  bimtekId!: string;

  @IsUUID()
  invitationId!: string;
}

/** The answer says which invitation it is from now on. */
export class WrittenInvitation extends Written {
  @IsUUID()
  invitationId!: string;
}

export class InvitationId {
  @IsUUID()
  bimtekId!: string;

  @IsUUID()
  invitationId!: string;
}

export class ConfirmInvitationRequest extends InvitationId {}

export class DeclineInvitationRequest extends InvitationId {}

/** What became of an invitation. */
export class Invitation extends SendInvitationBody {
  @IsUUID()
  invitationId!: string;

  @IsString()
  @IsIn(INVITATION_STATUSES)
  status!: InvitationStatus;
}

export class FindInvitationsRequest extends PageRequest {
  /** To offices, people and KIM of this region or below it; left out, of the caller's. */
  @IsOptional()
  @IsWilayahCode('18.72.05')
  wilayah?: string;

  @IsOptional()
  @IsUUID()
  bimtekId?: string;

  @IsOptional()
  @IsIn(INVITATION_STATUSES)
  status?: InvitationStatus;
}

/** An invitation, and to what. */
export class InvitationEntry extends Invitation {
  @IsUUID()
  bimtekId!: string;

  @IsString()
  theme!: string;

  @IsString()
  kecamatan!: string;

  @IsOptional()
  @IsString()
  venue?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Session)
  sessions!: Session[];

  @IsIn(BIMTEK_STATUSES)
  bimtekStatus!: BimtekStatus;
}

/** Those of the latest Bimtek first. */
export class InvitationRegister extends Page {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InvitationEntry)
  invitations!: InvitationEntry[];
}

export const findInvitations = rpc<FindInvitationsRequest, InvitationRegister>('kim.training.invitation.find.v1');
export const sendInvitation = rpc<SendInvitationRequest, Written>('kim.training.invitation.send.v1');
export const confirmInvitation = rpc<ConfirmInvitationRequest, Written>('kim.training.invitation.confirm.v1');
export const declineInvitation = rpc<DeclineInvitationRequest, Written>('kim.training.invitation.decline.v1');
