import { type Actor, covers, Forbidden } from '@app/event-sourcing';
import type { KimCommand } from './kim.commands';
import type { FormedKim, Kim } from './kim.decider';

/** Where a KIM is seated: what authority over it is decided by. */
type Seat = Pick<FormedKim, 'wilayah'>;

/** The Diskominfo is the registrar of all KIM of its city. */
const isRegistrar = ({ role, jurisdiction }: Actor, { wilayah }: Seat): boolean =>
  role === 'admin_diskominfo' && covers(jurisdiction, wilayah);

/** The Lurah of the kelurahan, or the Camat of the kecamatan, that the KIM is seated in; not the one above it. */
const isHead = ({ role, jurisdiction }: Actor, { wilayah }: Seat): boolean =>
  (role === 'lurah' || role === 'camat') && jurisdiction === wilayah;

/** The KIM's present Ketua or Sekretaris. What the token says is not enough: the roster decides. */
export const isOwnOfficer = (
  { role, jurisdiction, subject }: Actor,
  kimId: string,
  { officers }: Pick<FormedKim, 'officers'>,
): boolean =>
  jurisdiction === kimId &&
  ((role === 'ketua' && officers.KETUA === subject) || (role === 'sekretaris' && officers.SEKRETARIS === subject));

const ROSTER_COMMANDS: readonly KimCommand['type'][] = [
  'JoinMember',
  'LeaveMember',
  'AppointOfficer',
  'RelieveOfficer',
];

const seatOf = (command: KimCommand, kim: Kim): Seat | undefined => {
  if (kim.status !== 'unknown') return kim;
  return command.type === 'ProposeKim' ? command.data : undefined;
};

/**
 * Who may change a KIM: its registrar and the head of its seat everything, its own Ketua and Sekretaris the roster.
 * Throws `Forbidden`.
 */
export const authorise = (command: KimCommand, kim: Kim): void => {
  const { by } = command.stamp;
  const seat = seatOf(command, kim);
  if (!seat) return; // there is no KIM; the decision says so
  if (isRegistrar(by, seat) || isHead(by, seat)) return;
  const concernsRoster = ROSTER_COMMANDS.includes(command.type);
  if (concernsRoster && kim.status !== 'unknown' && isOwnOfficer(by, command.data.kimId, kim)) return;
  throw new Forbidden(
    `A KIM seated in ${seat.wilayah} is changed by the head of that region or the city's Diskominfo` +
      (concernsRoster ? ', its roster also by its own Ketua and Sekretaris' : ''),
  );
};
