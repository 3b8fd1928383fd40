import { IsIn, IsString, IsUUID } from 'class-validator';
import { IsDay } from '../registry/day';
import { DISSOLUTION_REASONS, type DissolutionReason } from '../registry/kim';
import { DAY, eventSchema, TEXT, UUID } from './event-schema';
import type { IntegrationEvent } from './integration-event';

// What happened to a KIM, as others may know it. No personal data. Days are `YYYY-MM-DD`.

/** The KIM has another name from here on. */
export class KimRenamed {
  @IsUUID()
  kimId!: string;

  @IsString()
  name!: string;

  @IsString()
  formerName!: string;
}

/** The Diskominfo of the city entered the KIM into its register. */
export class KimRegistered {
  @IsUUID()
  kimId!: string;

  @IsDay()
  registeredOn!: string;

  /** As the Diskominfo writes it. */
  @IsString()
  registrationNumber!: string;
}

/** The KIM has ended. */
export class KimDissolved {
  @IsUUID()
  kimId!: string;

  @IsDay()
  dissolvedOn!: string;

  @IsIn(DISSOLUTION_REASONS)
  reason!: DissolutionReason;
}

const KIM_RENAMED = 'registry.kim-renamed.v1';
const KIM_REGISTERED = 'registry.kim-registered.v1';
const KIM_DISSOLVED = 'registry.kim-dissolved.v1';

export const kimRenamed: IntegrationEvent<KimRenamed> = {
  type: KIM_RENAMED,
  data: KimRenamed,
  schema: eventSchema(KIM_RENAMED, { kimId: UUID, name: TEXT, formerName: TEXT }),
};

export const kimRegistered: IntegrationEvent<KimRegistered> = {
  type: KIM_REGISTERED,
  data: KimRegistered,
  schema: eventSchema(KIM_REGISTERED, { kimId: UUID, registeredOn: DAY, registrationNumber: TEXT }),
};

export const kimDissolved: IntegrationEvent<KimDissolved> = {
  type: KIM_DISSOLVED,
  data: KimDissolved,
  schema: eventSchema(KIM_DISSOLVED, { kimId: UUID, dissolvedOn: DAY, reason: { enum: DISSOLUTION_REASONS } }),
};
