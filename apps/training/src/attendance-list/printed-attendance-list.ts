import type { NamedPerson, Participant, ParticipantRole } from '@app/contracts';
import { type City, dayIn } from '@app/city';
import { longDate } from '@app/documents';
import { daysOf } from '../bimtek/sessions.rules';
import type { BimtekAsRecorded } from '../bimtek-detail/bimtek-detail.state';
import { fullName, longDays } from '../printing/printed-words';
import type { AttendanceListTexts } from './attendance-list-texts';

/** What stands for a participant's attendance of a session; nothing where it may still be recorded. */
export const MARKS = { present: 'H', late: 'T', absent: '–' } as const;
type Mark = (typeof MARKS)[keyof typeof MARKS] | '';

export interface ListedParticipant {
  /** With titles, or why there is none. Personal data. */
  readonly name: string;
  /** The kelurahan and the KIM, as far as there are some, and the role, in lines. */
  readonly from: string;
  /** One for each session. */
  readonly marks: readonly Mark[];
}

/** An attendance list in the words that are printed. */
export interface PrintedAttendanceList {
  readonly letterhead: readonly string[];
  readonly heading: string;
  readonly activity: string;
  /** What the Bimtek is, each with its label. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The day of each session: `18/10`. */
  readonly sessions: readonly string[];
  readonly participants: readonly ListedParticipant[];
  /** `Metro, 19 Oktober 2023`: the last day of the Bimtek. */
  readonly signedAt: string;
  readonly signatory: string;
  /** At the foot of each page: which list it belongs to. */
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly lastDay: string;
}

const ROLES: Readonly<Record<ParticipantRole, string>> = {
  CAMAT: 'Camat',
  LURAH: 'Lurah',
  PERANGKAT: 'Perangkat',
  CALON_ANGGOTA: 'Calon anggota KIM',
  ANGGOTA_KIM: 'Anggota KIM',
  TOKOH_MASYARAKAT: 'Tokoh masyarakat',
  LAINNYA: 'Lainnya',
};

/** Who is on the list: all who have a seat, in the order of their registrations, and no one who waits for one. */
export const listed = ({ participants }: Pick<BimtekAsRecorded, 'participants'>): Participant[] =>
  participants.filter(({ seat }) => seat === 'CONFIRMED');

/** How those who are listed are called, in any order, and their KIM, by id. */
export interface ListedNames {
  readonly people: readonly NamedPerson[];
  readonly kims: ReadonlyMap<string, string>;
}

export const wordAttendanceList = (
  bimtek: BimtekAsRecorded,
  { people, kims }: ListedNames,
  { policy, regions }: City,
  { letterhead, heading, activity, withoutName, place, signatory }: AttendanceListTexts,
): PrintedAttendanceList => {
  const { theme, kecamatan, venue, organiser, sessions, minutes } = bimtek;
  const { firstDay, lastDay } = daysOf(sessions, policy);
  const days = longDays(firstDay, lastDay);
  const regionName = (code: string): string => regions.get(code)?.name ?? code;
  const names = new Map(people.map((person) => [person.personId, fullName(person)]));
  return {
    ...{ letterhead, heading, activity, signatory, lastDay },
    facts: [
      { label: 'Tema', value: theme },
      { label: 'Kecamatan', value: regionName(kecamatan) },
      { label: 'Tempat', value: venue ?? 'Daring' },
      { label: 'Tanggal', value: days },
      { label: 'Penyelenggara', value: organiser },
      ...(minutes ? [{ label: 'Berita acara', value: `Nomor ${minutes.number}` }] : []),
    ],
    sessions: sessions.map(({ start }) => shortDate(dayIn(policy, start))),
    participants: listed(bimtek).map((participant) => ({
      name: names.get(participant.personId) ?? withoutName,
      from: origin(participant, regionName, kims),
      marks: sessions.map((_, index) => markOf(participant, index + 1, bimtek)),
    })),
    signedAt: `${place}, ${longDate(lastDay)}`,
    reference: `Daftar hadir Bimtek Kecamatan ${regionName(kecamatan)}, ${days}`,
  };
};

/** `18/10` */
const shortDate = (day: string): string => day.split('-').slice(1).reverse().join('/');

const origin = (
  { kelurahan, kimId = '', role }: Participant,
  regionName: (code: string) => string,
  kims: ReadonlyMap<string, string>,
): string => {
  const kim = kims.get(kimId);
  return [
    ...(kelurahan === undefined ? [] : [`Kelurahan ${regionName(kelurahan)}`]),
    ...(kim === undefined ? [] : [`KIM ${kim}`]),
    ROLES[role],
  ].join('\n');
};

/** Who was not there is known once the Bimtek is closed. */
const markOf = ({ attendance }: Participant, session: number, { status }: BimtekAsRecorded): Mark => {
  const came = attendance.find((each) => each.session === session);
  if (came) return came.late ? MARKS.late : MARKS.present;
  return status === 'CLOSED' ? MARKS.absent : '';
};
