import type { Event, EventToStore, Place, Recorded, StoredEvent } from './event';

type Upcast<Data> = (stored: never) => Data;

/** How one event is stored: its present name, and how each older name's data becomes today's. */
type Entry<Data> = string | { readonly storedAs: string; readonly upcasts: Readonly<Record<string, Upcast<Data>>> };

/** One entry for every event; the compiler asks for those that are missing. */
export type Entries<E extends Event> = { readonly [Type in E['type']]: Entry<Extract<E, { type: Type }>['data']> };

/** Between events of the domain and events as they lie in the log. */
export interface Codec<E extends Event> {
  readonly category: string;
  /** Asynchronous, since personal fields are encrypted here under keys that are kept elsewhere. */
  encode(event: E, place: Pick<Place, 'stream'>): Promise<Pick<EventToStore, 'type' | 'data'>>;
  /** Undefined for a stored name that belongs to someone else. */
  decode(stored: StoredEvent): Recorded<E> | undefined;
}

interface Decoding {
  readonly type: string;
  readonly upcast?: (stored: object) => object;
}

/** A codec for the events of one category. Stored names are written out, never taken from a class. */
export const codec = <E extends Event>(category: string, entries: Entries<E>): Codec<E> => {
  const storedAs = new Map<string, string>();
  const decodings = new Map<string, Decoding>();
  const learn = (name: string, decoding: Decoding): void => {
    if (decodings.has(name)) throw new Error(`Two events of ${category} have the stored name ${name}`);
    decodings.set(name, decoding);
  };
  for (const [type, entry] of Object.entries<Entry<object>>(entries)) {
    const { storedAs: name, upcasts } = typeof entry === 'string' ? { storedAs: entry, upcasts: {} } : entry;
    storedAs.set(type, name);
    learn(name, { type });
    for (const [older, upcast] of Object.entries(upcasts)) {
      learn(older, { type, upcast: upcast as (stored: object) => object });
    }
  }

  return {
    category,

    encode: ({ type, data }) => {
      const name = storedAs.get(type);
      if (name === undefined) return Promise.reject(new Error(`${type} has no stored name in ${category}`));
      return Promise.resolve({ type: name, data });
    },

    decode: (stored) => {
      const decoding = decodings.get(stored.type);
      if (!decoding) return undefined;
      const data = decoding.upcast ? decoding.upcast(stored.data) : stored.data;
      return { ...stored, type: decoding.type, data } as Recorded<E>;
    },
  };
};
