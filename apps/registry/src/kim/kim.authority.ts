import { type Actor, covers, Forbidden } from '@app/event-sourcing';
import type { KimCommand } from './kim.commands';
import type { FormedKim, Kim } from './kim.state';

/** Where a KIM is seated: what authority over it is decided by. */
type Seat = Pick<FormedKim, 'wilayah'>;

/** The Diskominfo is the registrar of all KIM of its city. */
const isRegistrar = ({ role, jurisdiction }: Actor, { wilayah }: Seat): boolean =>
  role === 'admin_diskominfo' && covers(jurisdiction, wilayah);

/** The Lurah of the kelurahan, or the Camat of the kecamatan, that the KIM is seated in; not the one above it. */
const isHead = ({ role, jurisdiction }: Actor, { wilayah }: Seat): boolean =>
  (role === 'lurah' || role === 'camat') && jurisdiction === wilayah;

/** Person ids of those who hold a post. */
type Holders = Readonly<Partial<Record<'KETUA' | 'SEKRETARIS', { readonly personId: string }>>>;

/** The KIM's present Ketua or Sekretaris. What the token says is not enough: the roster decides. */
export const isOwnOfficer = ({ role, jurisdiction, subject }: Actor, kimId: string, holders: Holders): boolean =>
  jurisdiction === kimId &&
  ((role === 'ketua' && holders.KETUA?.personId === subject) ||
    (role === 'sekretaris' && holders.SEKRETARIS?.personId === subject));

/** Who says that a term nears its end, or has ended: no person, but the days that pass. */
export const CALENDAR: Actor = { subject: 'calendar', role: 'calendar', jurisdiction: 'calendar' };

type Authority = 'registrar' | 'head' | 'own officers' | 'calendar';

const CITY: readonly Authority[] = ['registrar', 'head'];
const ALSO_OWN: readonly Authority[] = [...CITY, 'own officers'];

/** Whose word each command needs. The Diskominfo is lead sector and registrar of all KIM (Kota Metro, 2023). */
const AUTHORITY: Readonly<Record<KimCommand['type'], readonly Authority[]>> = {
  ProposeKim: CITY,
  AbandonKimName: CITY,
  RenameKim: CITY,
  HoldMusyawarah: CITY,
  RegisterKim: ['registrar'],
  AssignNationalNumber: ['registrar'],
  DissolveKim: CITY,
  JoinMember: ALSO_OWN,
  LeaveMember: ALSO_OWN,
  CorrectMembership: ALSO_OWN,
  AssignMember: ALSO_OWN,
  UnassignMember: ALSO_OWN,
  AppointOfficer: ALSO_OWN,
  RelieveOfficer: ALSO_OWN,
  IssueSk: CITY,
  SupersedeSk: CITY,
  AmendSk: CITY,
  ExtendSk: CITY,
  RevokeSk: CITY,
  AbandonSkIssue: CITY,
  AnnounceSkExpiry: ['calendar'],
  ExpireSk: ['calendar'],
  RecordIctProfile: ALSO_OWN,
  RecordSecretariat: ALSO_OWN,
  RecordOnlinePresence: ALSO_OWN,
  RecordBooks: ALSO_OWN,
  RecordStatutes: ALSO_OWN,
};

const TITLE: Readonly<Record<Authority, string>> = {
  registrar: "the city's Diskominfo",
  head: 'the head of that region',
  'own officers': 'its own Ketua and Sekretaris',
  calendar: 'the calendar',
};

const seatOf = (command: KimCommand, kim: Kim): Seat | undefined => {
  if (kim.status !== 'unknown') return kim;
  return command.type === 'ProposeKim' ? command.data : undefined;
};

const isOne = (authority: Authority, { data, stamp: { by } }: KimCommand, seat: Seat, kim: Kim): boolean => {
  switch (authority) {
    case 'registrar':
      return isRegistrar(by, seat);
    case 'head':
      return isHead(by, seat);
    case 'own officers':
      return kim.status !== 'unknown' && isOwnOfficer(by, data.kimId, kim.officers);
    case 'calendar':
      return by.role === CALENDAR.role;
  }
};

/** Throws `Forbidden` unless the command comes from one whose word it needs. */
export const authorise = (command: KimCommand, kim: Kim): void => {
  const seat = seatOf(command, kim);
  if (!seat) return; // there is no KIM; the decision says so
  const needed = AUTHORITY[command.type];
  if (needed.some((authority) => isOne(authority, command, seat, kim))) return;
  const titles = needed.map((authority) => TITLE[authority]).join(', or ');
  throw new Forbidden(`Of a KIM seated in ${seat.wilayah} this is for ${titles}`);
};
