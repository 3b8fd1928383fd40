import { METRO } from '@app/city/testing';
import { specFor } from '@app/event-sourcing/testing';
import {
  AdmitWalkIn,
  CheckIn,
  CorrectAttendance,
  RecordAttendance,
  RegisterParticipant,
  WithdrawParticipant,
} from './attendance.commands';
import { bimtekDecider } from './bimtek.decider';
import type { BimtekEvent } from './bimtek.events';
import {
  ADMIN,
  attended,
  BIMTEK_ID,
  bimtekPlanned,
  closed,
  opened,
  OTHER_BIMTEK_ID,
  personId,
  registered,
  stampOf,
} from './bimtek.fixtures';

const { given } = specFor(bimtekDecider(METRO));

const who = (n: number) => ({ bimtekId: BIMTEK_ID, personId: personId(n) });
const register = (n: number, kelurahan = '18.72.05.1001') =>
  new RegisterParticipant({ ...who(n), kelurahan, role: 'CALON_ANGGOTA' }, ADMIN);
const withdraw = (n: number) => new WithdrawParticipant(who(n), ADMIN);
const withdrawn = (n: number): BimtekEvent => ({ type: 'ParticipantWithdrawn', data: who(n) });
const seatGranted = (n: number): BimtekEvent => ({ type: 'SeatGranted', data: who(n) });

describe('A seat of a Bimtek', () => {
  const full = [bimtekPlanned, registered(1), registered(2)];

  it('is had by who comes first; who comes later waits', () => {
    given(bimtekPlanned, registered(1)).when(register(2)).then(registered(2));
    given(...full)
      .when(register(3))
      .then(registered(3, 'WAITING'));
  });

  it('passes on to who has waited longest', () => {
    const waiting = [registered(3, 'WAITING'), registered(4, 'WAITING')];
    given(...full, ...waiting)
      .when(withdraw(1))
      .then(withdrawn(1), seatGranted(3));
    given(...full, ...waiting, withdrawn(1), seatGranted(3))
      .when(withdraw(2))
      .then(withdrawn(2), seatGranted(4));
  });

  it('passes on to nobody when one of the waiting gives up', () => {
    const waiting = [registered(3, 'WAITING'), registered(4, 'WAITING')];
    given(...full, ...waiting)
      .when(withdraw(3))
      .then(withdrawn(3));
  });

  it('is behind all others for who comes back', () => {
    given(...full, withdrawn(1), registered(3))
      .when(register(1))
      .then(registered(1, 'WAITING'));
  });

  it('is for people of the kecamatan, and of no kelurahan for officials', () => {
    given(bimtekPlanned).when(register(1, '18.72.99.1001')).thenRejected('wilayah_unknown');
    given({ ...bimtekPlanned, data: { ...bimtekPlanned.data, kecamatan: '18.72.04' } })
      .when(register(1))
      .thenRejected('outside_kecamatan');
    given(bimtekPlanned)
      .when(new RegisterParticipant({ ...who(1), role: 'CAMAT' }, ADMIN))
      .then({ type: 'ParticipantRegistered', data: { ...who(1), role: 'CAMAT', seat: 'CONFIRMED' } });
  });

  it('is had once, in one role', () => {
    given(bimtekPlanned, registered(1))
      .when(new RegisterParticipant({ ...who(1), role: 'LURAH' }, ADMIN))
      .thenRejected('participant_known');
  });
});

describe('Attendance', () => {
  const record = (n: number, at: string, session = 1) => new RecordAttendance({ ...who(n), session, at }, ADMIN);
  const arrived = (at: string, late: boolean): BimtekEvent => ({
    type: 'AttendanceRecorded',
    data: { ...who(1), session: 1, at, how: 'BY_HAND', late },
  });

  it('is of those who are registered and have a seat', () => {
    given(...opened)
      .when(record(2, '2023-10-18T07:55:00+07:00'))
      .thenRejected('not_a_participant');
    given(...opened, registered(2, 'WAITING'))
      .when(record(2, '2023-10-18T07:55:00+07:00'))
      .thenRejected('on_waiting_list');
  });

  it('is late by more than the minutes of the policy', () => {
    given(...opened)
      .when(record(1, '2023-10-18T08:15:00+07:00'))
      .then(arrived('2023-10-18T08:15:00+07:00', false));
    given(...opened)
      .when(record(1, '2023-10-18T01:15:01Z'))
      .then(arrived('2023-10-18T01:15:01Z', true));
  });

  it.each(['2023-10-17T16:59:59Z', '2023-10-18T12:00:01+07:00'])('is not of %s, outside the session', (at) => {
    given(...opened)
      .when(record(1, at))
      .thenRejected('outside_session');
  });

  it('is of a session that there is, and of no time to come', () => {
    given(...opened)
      .when(record(1, '2023-10-18T07:55:00+07:00', 3))
      .thenRejected('session_unknown');
    const early = stampOf(ADMIN.by, '2023-10-18T00:54:59Z');
    given(...opened)
      .when(new RecordAttendance({ ...who(1), session: 1, at: '2023-10-18T07:55:00+07:00' }, early))
      .thenRejected('date_in_future');
  });

  it('is recorded at one time', () => {
    given(...opened, attended(1))
      .when(record(1, '2023-10-18T08:30:00+07:00'))
      .thenRejected('attendance_recorded');
  });

  it('of a registered person is no walk-in', () => {
    const walkIn = { ...who(1), role: 'CALON_ANGGOTA', session: 1, at: '2023-10-18T07:55:00+07:00' } as const;
    given(...opened)
      .when(new AdmitWalkIn(walkIn, ADMIN))
      .thenRejected('participant_known');
  });

  it('is corrected to what it was', () => {
    const correct = (was: boolean, late?: boolean) =>
      new CorrectAttendance(
        { ...who(1), session: 1, attended: was, ...(late !== undefined && { late }), reason: 'BUKTI_BARU' },
        ADMIN,
      );
    const corrected = (was: boolean, late: boolean): BimtekEvent => ({
      type: 'AttendanceCorrected',
      data: { ...who(1), session: 1, attended: was, late, reason: 'BUKTI_BARU' },
    });
    given(...opened)
      .when(correct(true))
      .then(corrected(true, false));
    given(...opened, attended(1))
      .when(correct(true, true))
      .then(corrected(true, true));
    given(...opened, attended(1))
      .when(correct(true))
      .thenRejected('nothing_to_correct');
    given(...opened)
      .when(correct(false))
      .thenRejected('nothing_to_correct');
    given(...closed)
      .when(new RecordAttendance({ ...who(1), session: 1, at: 'later' }, ADMIN))
      .thenRejected('bimtek_closed');
  });
});

describe('A check-in code', () => {
  const checkIn = (at: string, opens = { ...who(1), session: 2 }) =>
    new CheckIn({ bimtekId: BIMTEK_ID, code: 'a-code' }, stampOf(ADMIN.by, at), { opens });

  it('opens its session while that runs', () => {
    given(...opened)
      .when(checkIn('2023-10-18T01:00:00Z'))
      .thenRejected('outside_session');
    given(...opened)
      .when(checkIn('2023-10-19T05:00:01Z'))
      .thenRejected('outside_session');
    given(...opened)
      .when(checkIn('2023-10-19T01:00:00Z'))
      .then({
        type: 'AttendanceRecorded',
        data: { ...who(1), session: 2, at: '2023-10-19T01:00:00Z', how: 'QR', late: false },
      });
  });

  it('is one of this Bimtek', () => {
    given(...opened)
      .when(checkIn('2023-10-19T01:00:00Z', { ...who(1), bimtekId: OTHER_BIMTEK_ID, session: 2 }))
      .thenRejected('check_in_invalid');
    given(...opened)
      .when(new CheckIn({ bimtekId: BIMTEK_ID, code: 'no-code' }, ADMIN))
      .thenRejected('check_in_invalid');
  });

  it('opens nothing for who has withdrawn', () => {
    given(...opened, withdrawn(1))
      .when(checkIn('2023-10-19T01:00:00Z'))
      .thenRejected('not_a_participant');
  });
});
