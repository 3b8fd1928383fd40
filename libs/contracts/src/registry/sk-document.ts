/** In what capacity somebody signs: in the post itself, or for the time being in place of its holder. */
export const CAPACITIES = ['DEFINITIF', 'PLT', 'PLH', 'PJ'] as const;
export type Capacity = (typeof CAPACITIES)[number];
