import type { Codec, Event } from '@app/event-sourcing';
import type { Fields, PersonalData } from './personal-data';

/** For each event: which field of its data names the person, and which fields are encrypted under that person's key. */
export type PersonalFields<E extends Event> = {
  readonly [Type in E['type']]: {
    readonly subject: keyof Extract<E, { type: Type }>['data'] & string;
    readonly fields: readonly (keyof Extract<E, { type: Type }>['data'] & string)[];
  };
};

/**
 * A codec that encrypts personal fields before the event becomes bytes. Decoding leaves them sealed: rules do not read
 * them, read models keep them sealed, and only a query opens them, for a caller who may see them.
 */
export const sealingCodec = <E extends Event>(
  codec: Codec<E>,
  personal: PersonalFields<E>,
  personalData: PersonalData,
): Codec<E> => ({
  category: codec.category,

  encode: async (event, { stream }) => {
    const encoded = await codec.encode(event, { stream });
    const { subject, fields } = personal[event.type as E['type']];
    const data: Readonly<Record<string, unknown>> = { ...encoded.data };
    const clear = Object.fromEntries(fields.filter((field) => data[field] !== undefined).map((field) => [field, data[field]]));
    const sealed = await personalData.seal(String(data[subject]), stream, clear as Fields);
    return { ...encoded, data: { ...data, ...sealed } };
  },

  decode: (stored) => codec.decode(stored),
});
