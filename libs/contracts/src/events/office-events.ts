import { IsIn, IsUUID } from 'class-validator';
import { OFFICE_STANDINGS, type OfficeStanding } from '../registry/office';
import { eventSchema, UUID } from './event-schema';
import type { IntegrationEvent } from './integration-event';

/**
 * An office writes nothing from here on, or writes again. One type for both, so that they come in their order. Whose office
 * it is only those can tell who know its subject, role and jurisdiction.
 */
export class OfficeStandingChanged {
  @IsUUID()
  officeId!: string;

  @IsIn(OFFICE_STANDINGS)
  standing!: OfficeStanding;
}

const OFFICE_STANDING_CHANGED = 'registry.office-standing-changed.v1';

export const officeStandingChanged: IntegrationEvent<OfficeStandingChanged> = {
  type: OFFICE_STANDING_CHANGED,
  data: OfficeStandingChanged,
  schema: eventSchema(OFFICE_STANDING_CHANGED, { officeId: UUID, standing: { enum: OFFICE_STANDINGS } }),
};
