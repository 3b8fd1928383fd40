import type { City } from '@app/city';
import type { BimtekEvent } from './bimtek.events';
import { type Bimtek, evolve, type PlannedBimtek } from './bimtek.state';
import { daysOf } from './sessions.rules';

// Who was at a Bimtek, by kelurahan: what is to follow in each of them depends on it.

interface Turnout {
  /** By their codes, in order. */
  readonly attendingKelurahan: readonly string[];
  readonly attendees: number;
}

export const turnoutOf = ({ participants }: PlannedBimtek): Turnout => {
  const attendees = [...participants.values()].filter(({ attended }) => attended.size > 0);
  const kelurahan = attendees.flatMap(({ kelurahan: code }) => code ?? []);
  return { attendingKelurahan: [...new Set(kelurahan)].sort(), attendees: attendees.length };
};

/** Corrections, and what they change of what was said of a Bimtek when it was closed. */
export const withTurnout = (
  bimtek: PlannedBimtek,
  corrections: BimtekEvent[],
  bimtekId: string,
  { policy }: City,
): BimtekEvent[] => {
  const after = corrections.reduce<Bimtek>(evolve, bimtek);
  if (after.status !== 'closed') return corrections;
  const [said, now] = [turnoutOf(bimtek), turnoutOf(after)];
  const missedBy = said.attendingKelurahan.filter((code) => !now.attendingKelurahan.includes(code));
  const isSame =
    missedBy.length === 0 &&
    said.attendees === now.attendees &&
    said.attendingKelurahan.length === now.attendingKelurahan.length;
  if (isSame) return corrections;
  const { kecamatan, sessions } = bimtek;
  const heldOn = daysOf(sessions, policy).lastDay;
  return [...corrections, { type: 'TurnoutCorrected', data: { bimtekId, kecamatan, heldOn, ...now, missedBy } }];
};
