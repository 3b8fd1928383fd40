/**
 * Ages as the city counts them, on the day of a fact: children below 18 (UU 35/2014), youth to 30 (UU 40/2009), adults,
 * and the elderly from 60 (UU 13/1998). Bands, not birth dates: those are personal data of `Person`.
 */
export const AGE_BANDS = ['ANAK', 'PEMUDA', 'DEWASA', 'LANSIA'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const SEXES = ['LAKI_LAKI', 'PEREMPUAN'] as const;
export type Sex = (typeof SEXES)[number];
