import type { NotedKim } from './follow-up.state';

/** What is true of a commitment. `needless`: the kelurahan had that KIM at the Bimtek, so that there is none. */
export type Outcome =
  | { readonly what: 'needless'; readonly kimId: string }
  | { readonly what: 'open' }
  | { readonly what: 'fulfilled'; readonly kimId: string; readonly on: string; readonly days: number };

const MS_A_DAY = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MS_A_DAY;

const had = (day: string, { establishedOn, lostOn }: NotedKim): boolean =>
  establishedOn <= day && (lostOn === undefined || lostOn > day);

/**
 * What became of the commitment after a Bimtek. Each kelurahan forms its KIM after the Bimtek of its kecamatan (Kota
 * Metro, 2023). Judged by the days on which things happened and by nothing else: it is the same in whatever order they
 * became known.
 */
export const outcomeOf = (heldOn: string, noted: ReadonlyMap<string, NotedKim>): Outcome => {
  const kims = [...noted]
    .map(([kimId, kim]) => ({ kimId, ...kim, order: `${kim.establishedOn} ${kimId}` }))
    .sort((one, other) => (one.order < other.order ? -1 : 1));
  const kimThen = kims.find((kim) => had(heldOn, kim));
  if (kimThen) return { what: 'needless', kimId: kimThen.kimId };
  const first = kims.find(({ establishedOn }) => establishedOn > heldOn);
  if (!first) return { what: 'open' };
  const { kimId, establishedOn: on } = first;
  return { what: 'fulfilled', kimId, on, days: daysBetween(heldOn, on) };
};
