import { join } from 'node:path';
import { METRO } from '@app/city/testing';
import type { NamedPerson, Participant } from '@app/contracts';
import { bimtekPlanned, MINUTES, personId } from '../bimtek/bimtek.fixtures';
import type { BimtekAsRecorded } from '../bimtek-detail/bimtek-detail.state';
import { readAttendanceListTexts } from './attendance-list-texts';
import { type PrintedAttendanceList, wordAttendanceList } from './printed-attendance-list';

const TEXTS = readAttendanceListTexts(join(__dirname, '../../../../deploy/city/metro'));

/** The n-th participant, from 1, who has a seat and came to nothing so far. */
export const participant = (n: number, more: Partial<Participant> = {}): Participant => ({
  ...{ personId: personId(n), kelurahan: '18.72.05.1001', role: 'CALON_ANGGOTA', seat: 'CONFIRMED', attendance: [] },
  ...more,
});

/** Of two sessions, with what is given in place. */
export const bimtek = (more: Partial<BimtekAsRecorded> = {}): BimtekAsRecorded => ({
  ...bimtekPlanned.data,
  ...{ status: 'PLANNED', speakers: [], topics: [], materials: [], invitations: [], participants: [] },
  ...more,
});

/** The same, over. */
export const closedBimtek = (more: Partial<BimtekAsRecorded> = {}): BimtekAsRecorded =>
  bimtek({ status: 'CLOSED', minutes: MINUTES, ...more });

export const people = (count: number): NamedPerson[] =>
  Array.from({ length: count }, (_, index) => ({ personId: personId(index + 1), name: `Contoh ${index + 1}` }));

export const KIM_ID = '5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e66';

/** Everybody is named `Contoh <n>` unless said. */
export const worded = (
  what: BimtekAsRecorded,
  named: readonly NamedPerson[] = people(what.participants.length),
): PrintedAttendanceList =>
  wordAttendanceList(what, { people: named, kims: new Map([[KIM_ID, 'Rejomulyo Informatif']]) }, METRO, TEXTS);
