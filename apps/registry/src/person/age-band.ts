import type { AgeBand } from '@app/contracts';

/** Full years on a day. Both are `YYYY-MM-DD`. Who was born on 29 February turns older on 1 March of other years. */
const ageOn = (birthDate: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

/** Children are below 18 (UU 35/2014), youth up to 30 (UU 40/2009), the elderly from 60 on (UU 13/1998). */
export const ageBandOn = (birthDate: string, day: string): AgeBand => {
  const age = ageOn(birthDate, day);
  if (age < 18) return 'ANAK';
  if (age <= 30) return 'PEMUDA';
  return age < 60 ? 'DEWASA' : 'LANSIA';
};
