const ORDINALS = ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM', 'KETUJUH', 'KEDELAPAN', 'KESEMBILAN'];

/** The word under which the decision of this index, from 0, stands in a decree. */
export const ordinal = (index: number): string => {
  const word = ORDINALS[index];
  if (!word) throw new RangeError(`A decree has at most ${ORDINALS.length} decisions`);
  return word;
};

/** The letter of the consideration of this index, from 0: `a` to `z`, then `aa`. */
export const letter = (index: number): string =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

/** `huruf a`, `huruf a dan huruf b`, `huruf a, huruf b, dan huruf c`: the first so many considerations. */
export const letters = (count: number): string => {
  const all = Array.from({ length: count }, (_, index) => `huruf ${letter(index)}`);
  if (all.length < 3) return all.join(' dan ');
  return `${all.slice(0, -1).join(', ')}, dan ${all.at(-1)}`;
};
