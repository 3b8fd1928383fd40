/** Chance that can be had again: the same seed gives the same sequence. */
export interface SeededRandom {
  /** A whole number from 0 up to, not including, the bound. */
  below(bound: number): number;
  /** So many of the list, in random order. */
  pick<T>(list: readonly T[], count: number): T[];
}

/** The generator mulberry32. */
export const seededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    const picked: T[] = [];
    while (picked.length < count && left.length > 0) picked.push(...left.splice(below(left.length), 1));
    return picked;
  };
  return { below, pick };
};
