import { IsIn, IsString, IsUUID, Matches } from 'class-validator';
import { IsDay } from '../registry/day';
import { type Level, LEVELS } from '../registry/kim';
import { DAY, eventSchema, SEAT, TEXT, UUID } from './event-schema';
import type { IntegrationEvent } from './integration-event';

/** A KIM exists by law: its first SK was issued. No personal data. */
export class KimEstablished {
  @IsUUID()
  kimId!: string;

  @IsString()
  name!: string;

  @IsIn(LEVELS)
  level!: Level;

  /** Kemendagri code of the kelurahan or kecamatan. */
  @Matches(SEAT, { message: '$property must be the Kemendagri code of a kelurahan or kecamatan' })
  wilayah!: string;

  @IsUUID()
  skId!: string;

  @IsString()
  skNumber!: string;

  /** `YYYY-MM-DD` */
  @IsDay()
  decreedOn!: string;
}

/** CloudEvents `type` of the event; its NATS subject is `kim.events.` and this. */
export const KIM_ESTABLISHED = 'registry.kim-established.v1';

/** JSON Schema (2020-12) of the event's data, for consumers in other languages. */
export const kimEstablishedSchema = eventSchema(KIM_ESTABLISHED, {
  kimId: UUID,
  name: TEXT,
  level: { enum: LEVELS },
  wilayah: { type: 'string', pattern: SEAT.source },
  skId: UUID,
  skNumber: TEXT,
  decreedOn: DAY,
});

export const kimEstablished: IntegrationEvent<KimEstablished> = {
  type: KIM_ESTABLISHED,
  data: KimEstablished,
  schema: kimEstablishedSchema,
};
