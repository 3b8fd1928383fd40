import type { Level } from '../registry/kim';

/** A KIM exists by law: its first SK was issued. No personal data. */
export interface KimEstablished {
  readonly kimId: string;
  readonly name: string;
  readonly level: Level;
  /** Kemendagri code of the kelurahan or kecamatan. */
  readonly wilayah: string;
  readonly skId: string;
  readonly skNumber: string;
  /** `YYYY-MM-DD` */
  readonly decreedOn: string;
}

/** CloudEvents `type` of the event; its NATS subject is `kim.events.` and this. */
export const KIM_ESTABLISHED = 'registry.kim-established.v1';

/** JSON Schema (2020-12) of the event's data. */
export const kimEstablishedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:kim:schema:registry.kim-established.v1',
  type: 'object',
  additionalProperties: false,
  required: ['kimId', 'name', 'level', 'wilayah', 'skId', 'skNumber', 'decreedOn'],
  properties: {
    kimId: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    level: { enum: ['KELURAHAN', 'KECAMATAN'] },
    wilayah: { type: 'string', pattern: '^\\d{2}\\.\\d{2}\\.\\d{2}(\\.\\d{4})?$' },
    skId: { type: 'string', format: 'uuid' },
    skNumber: { type: 'string' },
    decreedOn: { type: 'string', format: 'date' },
  },
} as const;
