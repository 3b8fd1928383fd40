import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Min, ValidateNested } from 'class-validator';
import { IsDay } from '../registry/day';
import { ISSUING_TITLES, type IssuingTitle, REVOCATION_REASONS, type RevocationReason } from '../registry/sk';
import { DAY, eventSchema, SEAT, TEXT, UUID } from './event-schema';
import type { IntegrationEvent } from './integration-event';

// What happened to an SK, as others may know it. No personal data: who signed is left out. Days are `YYYY-MM-DD`.

/** Whose decree it is. */
export class DecreeOffice {
  @IsIn(ISSUING_TITLES)
  title!: IssuingTitle;

  /** Kemendagri code of the kelurahan or kecamatan. */
  @Matches(SEAT, { message: '$property must be the Kemendagri code of a kelurahan or kecamatan' })
  wilayah!: string;
}

/** What every decree says of itself. */
class PublishedDecree {
  @IsUUID()
  kimId!: string;

  /** Of this very decree. */
  @IsUUID()
  skId!: string;

  @IsString()
  number!: string;

  @IsDay()
  decreedOn!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => DecreeOffice)
  issuingOffice!: DecreeOffice;
}

/** A decree established the KIM, or took the place of the one that did. Some of the past state no term. */
export class SkIssued extends PublishedDecree {
  @IsOptional()
  @IsDay()
  termStart?: string;

  @IsOptional()
  @IsDay()
  termEnd?: string;
}

/** A further decree put the roster and the name, as they were then, into the SK. */
export class SkAmended extends PublishedDecree {
  @IsUUID()
  amends!: string;
}

/** A further decree moved the last day of the SK's term. */
export class SkExtended extends PublishedDecree {
  @IsUUID()
  extends!: string;

  @IsDay()
  termEnd!: string;
}

/** A further decree took the SK back. */
export class SkRevoked extends PublishedDecree {
  @IsUUID()
  revokes!: string;

  @IsIn(REVOCATION_REASONS)
  reason!: RevocationReason;
}

/** A new SK took the place of this one. */
export class SkSuperseded {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  skId!: string;

  @IsUUID()
  bySkId!: string;
}

/** The KIM is no longer what its SK says. */
export class SkAmendmentNeeded {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  skId!: string;
}

/** The last day of the term has passed. */
export class SkExpired {
  @IsUUID()
  kimId!: string;

  @IsUUID()
  skId!: string;

  @IsDay()
  termEnd!: string;
}

/** The last day of the term is near. */
export class SkExpiryAnnounced extends SkExpired {
  /** Which of the city's reminders this is: so many days ahead. */
  @IsInt()
  @Min(1)
  daysBefore!: number;
}

const SK_ISSUED = 'registry.sk-issued.v1';
const SK_AMENDED = 'registry.sk-amended.v1';
const SK_EXTENDED = 'registry.sk-extended.v1';
const SK_REVOKED = 'registry.sk-revoked.v1';
const SK_SUPERSEDED = 'registry.sk-superseded.v1';
const SK_AMENDMENT_NEEDED = 'registry.sk-amendment-needed.v1';
const SK_EXPIRED = 'registry.sk-expired.v1';
const SK_EXPIRY_ANNOUNCED = 'registry.sk-expiry-announced.v1';

const DECREE = {
  kimId: UUID,
  skId: UUID,
  number: TEXT,
  decreedOn: DAY,
  issuingOffice: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'wilayah'],
    properties: { title: { enum: ISSUING_TITLES }, wilayah: { type: 'string', pattern: SEAT.source } },
  },
} as const;
const TERM = { termStart: DAY, termEnd: DAY } as const;

export const skIssued: IntegrationEvent<SkIssued> = {
  type: SK_ISSUED,
  data: SkIssued,
  schema: eventSchema(SK_ISSUED, { ...DECREE, ...TERM }, Object.keys(TERM)),
};

export const skAmended: IntegrationEvent<SkAmended> = {
  type: SK_AMENDED,
  data: SkAmended,
  schema: eventSchema(SK_AMENDED, { ...DECREE, amends: UUID }),
};

export const skExtended: IntegrationEvent<SkExtended> = {
  type: SK_EXTENDED,
  data: SkExtended,
  schema: eventSchema(SK_EXTENDED, { ...DECREE, extends: UUID, termEnd: DAY }),
};

export const skRevoked: IntegrationEvent<SkRevoked> = {
  type: SK_REVOKED,
  data: SkRevoked,
  schema: eventSchema(SK_REVOKED, { ...DECREE, revokes: UUID, reason: { enum: REVOCATION_REASONS } }),
};

export const skSuperseded: IntegrationEvent<SkSuperseded> = {
  type: SK_SUPERSEDED,
  data: SkSuperseded,
  schema: eventSchema(SK_SUPERSEDED, { kimId: UUID, skId: UUID, bySkId: UUID }),
};

export const skAmendmentNeeded: IntegrationEvent<SkAmendmentNeeded> = {
  type: SK_AMENDMENT_NEEDED,
  data: SkAmendmentNeeded,
  schema: eventSchema(SK_AMENDMENT_NEEDED, { kimId: UUID, skId: UUID }),
};

export const skExpired: IntegrationEvent<SkExpired> = {
  type: SK_EXPIRED,
  data: SkExpired,
  schema: eventSchema(SK_EXPIRED, { kimId: UUID, skId: UUID, termEnd: DAY }),
};

export const skExpiryAnnounced: IntegrationEvent<SkExpiryAnnounced> = {
  type: SK_EXPIRY_ANNOUNCED,
  data: SkExpiryAnnounced,
  schema: eventSchema(SK_EXPIRY_ANNOUNCED, {
    kimId: UUID,
    skId: UUID,
    termEnd: DAY,
    daysBefore: { type: 'integer', minimum: 1 },
  }),
};
