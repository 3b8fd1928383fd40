import type { NamedPerson } from '@app/contracts';
import { longDate } from '@app/documents';

// How days, names and a city's own wordings stand in what training prints.

/** `18 Oktober 2023`, or `18 Oktober 2023 sampai dengan 19 Oktober 2023`. */
export const longDays = (first: string, last: string): string =>
  first === last ? longDate(first) : `${longDate(first)} sampai dengan ${longDate(last)}`;

/** A wording with its `{words}` filled in; one that is not given stays as it is. */
export const filled = (text: string, words: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => (words[word] ?? whole).toString());

/** `Dr. Contoh Satu, S.Kom.`; undefined of whom the registry gives no name. */
export const fullName = ({ name, titlesBefore, titlesAfter }: NamedPerson): string | undefined =>
  name === undefined
    ? undefined
    : [[titlesBefore, name].filter(Boolean).join(' '), titlesAfter].filter(Boolean).join(', ');
