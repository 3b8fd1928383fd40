import type { AttendanceWay, Seat, Session } from '@app/contracts';
import { type City, dayIn } from '@app/city';
import { covers, type Stamp } from '@app/event-sourcing';
import { rejected, taken } from '../training.refusals';
import type {
  AdmitWalkIn,
  CheckIn,
  CorrectAttendance,
  CorrectRegistration,
  RecordAttendance,
  RegisterParticipant,
  WithdrawParticipant,
} from './attendance.commands';
import type { ParticipantRegistered } from './attendance.events';
import type { BimtekEvent } from './bimtek.events';
import type { Participation, PlannedBimtek } from './bimtek.state';
import { isBefore, minutesBetween } from './sessions.rules';

// Who takes part in a Bimtek, and who was there.

const seatsTaken = ({ participants }: PlannedBimtek): number =>
  [...participants.values()].filter(({ seat }) => seat === 'CONFIRMED').length;

const isFull = (bimtek: PlannedBimtek): boolean => seatsTaken(bimtek) >= bimtek.capacity;

export const participationOf = ({ participants }: PlannedBimtek, personId: string): Participation => {
  const participation = participants.get(personId);
  if (!participation) throw rejected('not_a_participant', 'The person is not registered for this Bimtek');
  return participation;
};

const requireOwnKelurahan = (
  { kelurahan }: { readonly kelurahan?: string },
  { kecamatan }: PlannedBimtek,
  { regions }: City,
): void => {
  if (kelurahan === undefined) return;
  if (!regions.has(kelurahan))
    throw rejected('wilayah_unknown', `The city has no kelurahan with the code ${kelurahan}`);
  if (!covers(kecamatan, kelurahan))
    throw rejected('outside_kecamatan', `The Bimtek is for the kelurahan of the kecamatan ${kecamatan}`);
};

const registered = (data: Omit<ParticipantRegistered['data'], 'seat'>, seat: Seat): ParticipantRegistered => {
  const { bimtekId, personId, kelurahan, kimId, role } = data;
  return {
    type: 'ParticipantRegistered',
    data: {
      ...{ bimtekId, personId, role, seat },
      ...(kelurahan !== undefined && { kelurahan }),
      ...(kimId !== undefined && { kimId }),
    },
  };
};

type Registration = Pick<Participation, 'kelurahan' | 'kimId' | 'role'>;

const isSameRegistration = (known: Registration | undefined, { kelurahan, kimId, role }: Registration): boolean =>
  known?.kelurahan === kelurahan && known?.kimId === kimId && known?.role === role;

/** First come, first served; who comes later waits. */
export const register = ({ data }: RegisterParticipant, bimtek: PlannedBimtek, city: City): BimtekEvent[] => {
  const known = bimtek.participants.get(data.personId);
  if (isSameRegistration(known, data)) return [];
  if (known) throw taken('participant_known', 'The person is registered with another kelurahan, KIM or role');
  requireOwnKelurahan(data, bimtek, city);
  return [registered(data, isFull(bimtek) ? 'WAITING' : 'CONFIRMED')];
};

/** A paper list may show more than was entered: whoever was there has a seat, whether there were seats left or not. */
export const correctRegistration = (
  { data }: CorrectRegistration,
  bimtek: PlannedBimtek,
  city: City,
): BimtekEvent[] => {
  const { bimtekId, personId, kelurahan, kimId, role, reason } = data;
  if (isSameRegistration(bimtek.participants.get(personId), data))
    throw rejected('nothing_to_correct', 'The person is registered so already');
  requireOwnKelurahan(data, bimtek, city);
  const corrected = {
    ...{ bimtekId, personId, role, reason },
    ...(kelurahan !== undefined && { kelurahan }),
    ...(kimId !== undefined && { kimId }),
  };
  return [{ type: 'RegistrationCorrected', data: corrected }];
};

export const withdraw = ({ data }: WithdrawParticipant, bimtek: PlannedBimtek): BimtekEvent[] => {
  const { bimtekId, personId } = data;
  if (bimtek.withdrawn.has(personId)) return [];
  const { seat, attended } = participationOf(bimtek, personId);
  if (attended.size > 0) throw rejected('has_attended', 'Who was there has taken part, and does not withdraw');
  const next = [...bimtek.participants].find(([, other]) => other.seat === 'WAITING')?.[0];
  const withdrawn: BimtekEvent = { type: 'ParticipantWithdrawn', data };
  if (seat === 'WAITING' || next === undefined) return [withdrawn];
  return [withdrawn, { type: 'SeatGranted', data: { bimtekId, personId: next } }];
};

const sessionOf = ({ sessions }: PlannedBimtek, number: number): Session => {
  const session = sessions[number - 1];
  if (!session) throw rejected('session_unknown', `The Bimtek has ${sessions.length} sessions`);
  return session;
};

/** People come on the day of a session and before it ends, and nobody has come who is yet to come. */
const requireDuring = ({ start, end }: Session, at: string, stamp: Stamp, { policy }: City): void => {
  if (isBefore(stamp.at, at)) throw rejected('date_in_future', 'They cannot have come later than now');
  if (dayIn(policy, at) !== dayIn(policy, start) || isBefore(end, at))
    throw rejected('outside_session', `The session is from ${start} to ${end}`);
};

interface Coming {
  readonly bimtekId: string;
  readonly personId: string;
  readonly session: number;
  readonly at: string;
}

const arrived = (
  { bimtekId, personId, session, at }: Coming,
  how: AttendanceWay,
  bimtek: PlannedBimtek,
): BimtekEvent => {
  const { start } = sessionOf(bimtek, session);
  const late = minutesBetween(start, at) > bimtek.passing.lateAfterMinutes;
  return { type: 'AttendanceRecorded', data: { bimtekId, personId, session, at, how, late } };
};

export const record = ({ data, stamp }: RecordAttendance, bimtek: PlannedBimtek, city: City): BimtekEvent[] => {
  const { seat, attended } = participationOf(bimtek, data.personId);
  const earlier = attended.get(data.session);
  if (earlier?.at === data.at) return [];
  if (earlier) throw taken('attendance_recorded', 'They came to this session at another time, as it is recorded');
  requireSeat(seat);
  requireDuring(sessionOf(bimtek, data.session), data.at, stamp, city);
  return [arrived(data, 'BY_HAND', bimtek)];
};

const requireSeat = (seat: Seat): void => {
  if (seat === 'WAITING')
    throw rejected('on_waiting_list', 'The person has no seat yet; seats become free when others withdraw');
};

/** Walk-ins become registrations, while there are seats. */
export const admitWalkIn = ({ data, stamp }: AdmitWalkIn, bimtek: PlannedBimtek, city: City): BimtekEvent[] => {
  const known = bimtek.participants.get(data.personId);
  if (known?.attended.get(data.session)?.at === data.at) return [];
  if (known) throw taken('participant_known', 'The person is registered; record the attendance');
  requireOwnKelurahan(data, bimtek, city);
  if (isFull(bimtek)) throw rejected('bimtek_full', `All ${bimtek.capacity} seats are taken`);
  requireDuring(sessionOf(bimtek, data.session), data.at, stamp, city);
  return [registered(data, 'CONFIRMED'), arrived(data, 'BY_HAND', bimtek)];
};

/** A code opens one session for one participant, once, at the time at which it is shown. */
export const checkIn = (command: CheckIn, bimtek: PlannedBimtek, city: City): BimtekEvent[] => {
  const { data, stamp, facts } = command;
  if (facts.opens?.bimtekId !== data.bimtekId)
    throw rejected('check_in_invalid', 'The code is not one of this Bimtek');
  const { personId, session } = facts.opens;
  const { seat, attended } = participationOf(bimtek, personId);
  if (attended.has(session)) throw taken('check_in_spent', 'The participant is in this session already');
  requireSeat(seat);
  requireDuring(sessionOf(bimtek, session), stamp.at, stamp, city);
  return [arrived({ bimtekId: data.bimtekId, personId, session, at: stamp.at }, 'QR', bimtek)];
};

export const correct = ({ data }: CorrectAttendance, bimtek: PlannedBimtek): BimtekEvent[] => {
  const { bimtekId, personId, session, attended, reason } = data;
  const late = attended && data.late === true;
  sessionOf(bimtek, session);
  const recorded = participationOf(bimtek, personId).attended.get(session);
  if (attended ? recorded?.late === late : !recorded)
    throw rejected('nothing_to_correct', 'The attendance is recorded so already');
  return [{ type: 'AttendanceCorrected', data: { bimtekId, personId, session, attended, late, reason } }];
};
