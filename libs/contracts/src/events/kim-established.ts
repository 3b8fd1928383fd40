import { IsIn, IsString, IsUUID, Matches } from 'class-validator';
import { IsDay } from '../registry/day';
import { type Level, LEVELS } from '../registry/kim';
import type { IntegrationEvent } from './integration-event';

const SEAT = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/;

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

export const kimEstablished: IntegrationEvent<KimEstablished> = { type: KIM_ESTABLISHED, data: KimEstablished };

/** JSON Schema (2020-12) of the event's data, for consumers in other languages. */
export const kimEstablishedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:kim:schema:registry.kim-established.v1',
  type: 'object',
  additionalProperties: false,
  required: ['kimId', 'name', 'level', 'wilayah', 'skId', 'skNumber', 'decreedOn'],
  properties: {
    kimId: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    level: { enum: LEVELS },
    wilayah: { type: 'string', pattern: SEAT.source },
    skId: { type: 'string', format: 'uuid' },
    skNumber: { type: 'string' },
    decreedOn: { type: 'string', format: 'date' },
  },
} as const;
