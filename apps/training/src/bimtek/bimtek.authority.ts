import { type Actor, covers, Forbidden } from '@app/event-sourcing';
import type { BimtekCommand } from './bimtek.commands';
import type { Bimtek } from './bimtek.state';

/** The Diskominfo holds the Bimtek of its city (Kota Metro, 2023). */
export const isOrganiser = ({ role, jurisdiction }: Actor, kecamatan: string): boolean =>
  role === 'admin_diskominfo' && covers(jurisdiction, kecamatan);

/** The Camat and the Lurah answer for what lies in their own area. */
const isHeadOf = ({ role, jurisdiction }: Actor, wilayah: string): boolean =>
  (role === 'camat' || role === 'lurah') && covers(jurisdiction, wilayah);

type Authority = 'organiser' | 'head of the invited';

/** Whose word each command needs. */
const AUTHORITY: Readonly<Record<BimtekCommand['type'], Authority>> = {
  PlanBimtek: 'organiser',
  RescheduleBimtek: 'organiser',
  ReviseBimtek: 'organiser',
  CancelBimtek: 'organiser',
  OpenBimtek: 'organiser',
  AbandonVenueClaim: 'organiser',
  NameSpeaker: 'organiser',
  DropSpeaker: 'organiser',
  NameOpener: 'organiser',
  AddTopic: 'organiser',
  DropTopic: 'organiser',
  AddMaterial: 'organiser',
  DropMaterial: 'organiser',
  SendInvitation: 'organiser',
  ConfirmInvitation: 'head of the invited',
  DeclineInvitation: 'head of the invited',
  RegisterParticipant: 'organiser',
  CorrectRegistration: 'organiser',
  WithdrawParticipant: 'organiser',
  RecordAttendance: 'organiser',
  AdmitWalkIn: 'organiser',
  CheckIn: 'organiser',
  CorrectAttendance: 'organiser',
  RecordTestResult: 'organiser',
  CorrectTestResult: 'organiser',
  CloseBimtek: 'organiser',
  CorrectMinutes: 'organiser',
  AbandonMinutesNumber: 'organiser',
  RevokeCertificate: 'organiser',
};

/** For which kecamatan it is, as far as there is one. */
const kecamatanOf = (command: BimtekCommand, bimtek: Bimtek): string | undefined => {
  if (bimtek.status !== 'unknown') return bimtek.kecamatan;
  return command.type === 'PlanBimtek' ? command.data.kecamatan : undefined;
};

/** The region of the invitation that is answered; the kecamatan when there is none, for the decision to say so. */
const invitedRegion = (command: BimtekCommand, bimtek: Bimtek, kecamatan: string): string => {
  if (bimtek.status === 'unknown' || !('invitationId' in command.data)) return kecamatan;
  return bimtek.invitations.get(command.data.invitationId)?.wilayah ?? kecamatan;
};

/** Throws `Forbidden` unless the command comes from one whose word it needs. */
export const authorise = (command: BimtekCommand, bimtek: Bimtek): void => {
  const kecamatan = kecamatanOf(command, bimtek);
  if (kecamatan === undefined) return; // there is no Bimtek; the decision says so
  const { by } = command.stamp;
  if (AUTHORITY[command.type] === 'organiser') {
    if (isOrganiser(by, kecamatan)) return;
    throw new Forbidden(`Of a Bimtek for ${kecamatan} this is for the city's Diskominfo`);
  }
  const wilayah = invitedRegion(command, bimtek, kecamatan);
  if (!isHeadOf(by, wilayah))
    throw new Forbidden(`An invitation to ${wilayah} is answered by the Lurah or the Camat of that region`);
};
