import type { Codec, Event } from '@app/event-sourcing';
import type { PersonalData } from './personal-data';

/** Names of the properties that hold text, if anything. */
type Texts<Data> = {
  [Name in keyof Data & string]-?: Data[Name] extends string | undefined ? Name : never;
}[keyof Data & string];

/** For each event: which field of its data names the person, and which fields are encrypted under that person's key. */
export type PersonalFields<E extends Event> = {
  readonly [Type in E['type']]: {
    readonly subject: Texts<Extract<E, { type: Type }>['data']>;
    readonly fields: readonly Texts<Extract<E, { type: Type }>['data']>[];
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
    const data = encoded.data as Readonly<Record<string, string | undefined>>;
    const clear: Record<string, string> = {};
    for (const field of fields) {
      const value = data[field];
      if (value !== undefined) clear[field] = value;
    }
    const sealed = await personalData.seal(String(data[subject]), stream, clear);
    return { ...encoded, data: { ...data, ...sealed } };
  },

  decode: (stored) => codec.decode(stored),
});
