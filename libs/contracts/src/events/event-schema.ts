/** JSON Schema (2020-12) of an event's data, for consumers in other languages. */
export interface EventSchema {
  readonly $schema: string;
  readonly $id: string;
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, object>>;
}

/** Kemendagri code of a kelurahan or a kecamatan. */
export const SEAT = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/;

export const KECAMATAN_CODE = /^\d{2}\.\d{2}\.\d{2}$/;
export const KELURAHAN_CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;

export const UUID = { type: 'string', format: 'uuid' } as const;
export const DAY = { type: 'string', format: 'date' } as const;
export const TEXT = { type: 'string' } as const;

/** The schema of the data of one type of event; all fields are required but for those that are named. */
export const eventSchema = (
  type: string,
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
): EventSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:kim:schema:${type}`,
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
