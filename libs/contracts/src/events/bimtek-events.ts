import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../registry/day';
import {
  BIMTEK_MODES,
  type BimtekMode,
  CANCELLATION_REASONS,
  type CancellationReason,
  Session,
} from '../training/bimtek';
import { CERTIFICATE_REVOCATION_REASONS, type CertificateRevocationReason } from '../training/certificate';
import { INVITEES, type Invitee } from '../training/invitation';
import { MOMENT } from '../training/moment';
import { DAY, eventSchema, KECAMATAN_CODE, KELURAHAN_CODE, TEXT, UUID } from './event-schema';
import type { IntegrationEvent } from './integration-event';

// What happened to a Bimtek and to its certificates, as others may know it. No personal data, and nobody's id. Days are
// `YYYY-MM-DD`.

class OfBimtek {
  @IsUUID()
  bimtekId!: string;
}

/** A Bimtek is to take place. */
export class BimtekPlanned extends OfBimtek {
  /** The office that holds it. */
  @IsString()
  organiser!: string;

  /** Kemendagri code of the kecamatan whose kelurahan are trained. */
  @Matches(KECAMATAN_CODE, { message: '$property must be the Kemendagri code of a kecamatan' })
  kecamatan!: string;

  /** In the order of their times. */
  @IsArray()
  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => Session)
  sessions!: Session[];

  @IsIn(BIMTEK_MODES)
  mode!: BimtekMode;

  @IsString()
  theme!: string;

  /** How many participants have a seat. */
  @IsInt()
  @Min(1)
  capacity!: number;

  /** Left out when it is held online only. */
  @IsOptional()
  @IsString()
  venue?: string;
}

/** It takes place at other times, or in another venue. */
export class BimtekRescheduled extends OfBimtek {
  @IsArray()
  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => Session)
  sessions!: Session[];

  /** Left out when the venue stays. */
  @IsOptional()
  @IsString()
  venue?: string;
}

/** It is about something else, or for more or fewer people. */
export class BimtekRevised extends OfBimtek {
  @IsString()
  theme!: string;

  /** How many participants have a seat. */
  @IsInt()
  @Min(1)
  capacity!: number;
}

/** It does not take place. */
export class BimtekCancelled extends OfBimtek {
  @IsIn(CANCELLATION_REASONS)
  reason!: CancellationReason;
}

/** It has begun: attendance is taken. */
export class BimtekOpened extends OfBimtek {}

/** An office, the people of a kelurahan or a KIM are asked to come. */
export class InvitationSent extends OfBimtek {
  @IsUUID()
  invitationId!: string;

  @IsIn(INVITEES)
  invitee!: Invitee;

  /** Kemendagri code of the region of the office, of the people, or that the KIM is seated in. */
  @IsString()
  wilayah!: string;

  @IsOptional()
  @IsUUID()
  kimId?: string;

  /** How many people are to come. Left out of an office. */
  @IsOptional()
  @IsInt()
  @Min(1)
  seats?: number;
}

class OfInvitation extends OfBimtek {
  @IsUUID()
  invitationId!: string;
}

/** They come. */
export class InvitationConfirmed extends OfInvitation {}

/** They do not come. */
export class InvitationDeclined extends OfInvitation {}

/** It is over, and has its minutes. */
export class BimtekClosed extends OfBimtek {
  @Matches(KECAMATAN_CODE, { message: '$property must be the Kemendagri code of a kecamatan' })
  kecamatan!: string;

  /** Day of the last session. */
  @IsDay()
  heldOn!: string;

  /** Kemendagri codes of the kelurahan that were there. */
  @IsArray()
  @Matches(KELURAHAN_CODE, { each: true, message: '$property must be Kemendagri codes of kelurahan' })
  attendingKelurahan!: string[];

  /** How many people were there. */
  @IsInt()
  @Min(0)
  attendees!: number;
}

/** A correction changed who was at a Bimtek that is closed: what holds in place of what was told then. */
export class BimtekTurnoutCorrected extends BimtekClosed {}

/** A participant qualified. Whose certificate it is, is not told. */
export class CertificateIssued extends OfBimtek {
  @IsUUID()
  certificateId!: string;

  @IsString()
  number!: string;

  /** Jam pelajaran: training hours. */
  @IsInt()
  @Min(0)
  jp!: number;
}

/** Why a certificate holds no longer. `KOREKSI`: it no longer said what is recorded. */
export const CERTIFICATE_END_REASONS = [...CERTIFICATE_REVOCATION_REASONS, 'KOREKSI'] as const;

/** The certificate holds no longer. */
export class CertificateRevoked extends OfBimtek {
  @IsUUID()
  certificateId!: string;

  @IsIn(CERTIFICATE_END_REASONS)
  reason!: CertificateRevocationReason | 'KOREKSI';
}

const BIMTEK_PLANNED = 'training.bimtek-planned.v1';
const BIMTEK_RESCHEDULED = 'training.bimtek-rescheduled.v1';
const BIMTEK_REVISED = 'training.bimtek-revised.v1';
const BIMTEK_CANCELLED = 'training.bimtek-cancelled.v1';
const BIMTEK_OPENED = 'training.bimtek-opened.v1';
const INVITATION_SENT = 'training.invitation-sent.v1';
const INVITATION_CONFIRMED = 'training.invitation-confirmed.v1';
const INVITATION_DECLINED = 'training.invitation-declined.v1';
const BIMTEK_CLOSED = 'training.bimtek-closed.v1';
const BIMTEK_TURNOUT_CORRECTED = 'training.bimtek-turnout-corrected.v1';
const CERTIFICATE_ISSUED = 'training.certificate-issued.v1';
const CERTIFICATE_REVOKED = 'training.certificate-revoked.v1';

const KECAMATAN = { type: 'string', pattern: KECAMATAN_CODE.source } as const;
const AT = { type: 'string', pattern: MOMENT.source } as const;
const SESSIONS = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['start', 'end'],
    properties: { start: AT, end: AT },
  },
} as const;

export const bimtekPlanned: IntegrationEvent<BimtekPlanned> = {
  type: BIMTEK_PLANNED,
  data: BimtekPlanned,
  schema: eventSchema(
    BIMTEK_PLANNED,
    {
      bimtekId: UUID,
      organiser: TEXT,
      kecamatan: KECAMATAN,
      sessions: SESSIONS,
      mode: { enum: BIMTEK_MODES },
      theme: TEXT,
      capacity: { type: 'integer', minimum: 1 },
      venue: TEXT,
    },
    ['venue'],
  ),
};

export const bimtekRescheduled: IntegrationEvent<BimtekRescheduled> = {
  type: BIMTEK_RESCHEDULED,
  data: BimtekRescheduled,
  schema: eventSchema(BIMTEK_RESCHEDULED, { bimtekId: UUID, sessions: SESSIONS, venue: TEXT }, ['venue']),
};

export const bimtekRevised: IntegrationEvent<BimtekRevised> = {
  type: BIMTEK_REVISED,
  data: BimtekRevised,
  schema: eventSchema(BIMTEK_REVISED, { bimtekId: UUID, theme: TEXT, capacity: { type: 'integer', minimum: 1 } }),
};

export const bimtekCancelled: IntegrationEvent<BimtekCancelled> = {
  type: BIMTEK_CANCELLED,
  data: BimtekCancelled,
  schema: eventSchema(BIMTEK_CANCELLED, { bimtekId: UUID, reason: { enum: CANCELLATION_REASONS } }),
};

export const bimtekOpened: IntegrationEvent<BimtekOpened> = {
  type: BIMTEK_OPENED,
  data: BimtekOpened,
  schema: eventSchema(BIMTEK_OPENED, { bimtekId: UUID }),
};

export const invitationSent: IntegrationEvent<InvitationSent> = {
  type: INVITATION_SENT,
  data: InvitationSent,
  schema: eventSchema(
    INVITATION_SENT,
    {
      ...{ bimtekId: UUID, invitationId: UUID, invitee: { enum: INVITEES }, wilayah: TEXT, kimId: UUID },
      seats: { type: 'integer', minimum: 1 },
    },
    ['kimId', 'seats'],
  ),
};

export const invitationConfirmed: IntegrationEvent<InvitationConfirmed> = {
  type: INVITATION_CONFIRMED,
  data: InvitationConfirmed,
  schema: eventSchema(INVITATION_CONFIRMED, { bimtekId: UUID, invitationId: UUID }),
};

export const invitationDeclined: IntegrationEvent<InvitationDeclined> = {
  type: INVITATION_DECLINED,
  data: InvitationDeclined,
  schema: eventSchema(INVITATION_DECLINED, { bimtekId: UUID, invitationId: UUID }),
};

const TURNOUT = {
  bimtekId: UUID,
  kecamatan: KECAMATAN,
  heldOn: DAY,
  attendingKelurahan: { type: 'array', items: { type: 'string', pattern: KELURAHAN_CODE.source } },
  attendees: { type: 'integer', minimum: 0 },
} as const;

export const bimtekClosed: IntegrationEvent<BimtekClosed> = {
  type: BIMTEK_CLOSED,
  data: BimtekClosed,
  schema: eventSchema(BIMTEK_CLOSED, TURNOUT),
};

export const bimtekTurnoutCorrected: IntegrationEvent<BimtekTurnoutCorrected> = {
  type: BIMTEK_TURNOUT_CORRECTED,
  data: BimtekTurnoutCorrected,
  schema: eventSchema(BIMTEK_TURNOUT_CORRECTED, TURNOUT),
};

export const certificateIssued: IntegrationEvent<CertificateIssued> = {
  type: CERTIFICATE_ISSUED,
  data: CertificateIssued,
  schema: eventSchema(CERTIFICATE_ISSUED, {
    bimtekId: UUID,
    certificateId: UUID,
    number: TEXT,
    jp: { type: 'integer', minimum: 0 },
  }),
};

export const certificateRevoked: IntegrationEvent<CertificateRevoked> = {
  type: CERTIFICATE_REVOKED,
  data: CertificateRevoked,
  schema: eventSchema(CERTIFICATE_REVOKED, {
    bimtekId: UUID,
    certificateId: UUID,
    reason: { enum: CERTIFICATE_END_REASONS },
  }),
};
