import { METRO } from '@app/city/testing';
import { specFor } from '@app/event-sourcing/testing';
import { CorrectAttendance, CorrectRegistration, RecordAttendance, WithdrawParticipant } from './attendance.commands';
import { bimtekDecider } from './bimtek.decider';
import type { BimtekEvent } from './bimtek.events';
import {
  ADMIN,
  ARRIVALS,
  attended,
  BIMTEK_ID,
  bimtekOpened,
  bimtekPlanned,
  closed,
  opened,
  personId,
  registered,
} from './bimtek.fixtures';

const { given } = specFor(bimtekDecider(METRO));

const [REJOMULYO, MARGOREJO] = ['18.72.05.1001', '18.72.05.1002'];

const registration = (n: number, kelurahan?: string) => {
  const fixed = { bimtekId: BIMTEK_ID, personId: personId(n), role: 'CALON_ANGGOTA', reason: 'BUKTI_BARU' } as const;
  return { ...fixed, ...(kelurahan !== undefined && { kelurahan }) };
};
const register = (n: number, kelurahan?: string) => new CorrectRegistration(registration(n, kelurahan), ADMIN);
const registeredAfterAll = (n: number, kelurahan?: string): BimtekEvent => ({
  type: 'RegistrationCorrected',
  data: registration(n, kelurahan),
});
const presence = (n: number, session: number, attended = true) =>
  ({ bimtekId: BIMTEK_ID, personId: personId(n), session, attended, late: false, reason: 'BUKTI_BARU' }) as const;
const correct = (n: number, session: number, attended = true) =>
  new CorrectAttendance(presence(n, session, attended), ADMIN);
const corrected = (n: number, session: number, attended = true): BimtekEvent => ({
  type: 'AttendanceCorrected',
  data: presence(n, session, attended),
});
const turnout = (attendingKelurahan: string[], attendees: number, missedBy: string[] = []): BimtekEvent => ({
  type: 'TurnoutCorrected',
  data: {
    ...{ bimtekId: BIMTEK_ID, kecamatan: '18.72.05', heldOn: '2023-10-19' },
    ...{ attendingKelurahan, attendees, missedBy },
  },
});

describe('Whoever was at a Bimtek and is not on its list', () => {
  it('is put on it afterwards, with a seat, though all were taken', () => {
    given(...opened, registered(2))
      .when(register(3, MARGOREJO))
      .then(registeredAfterAll(3, MARGOREJO));
    given(...closed)
      .when(register(3))
      .then(registeredAfterAll(3));
  });

  it('comes in with that seat as everybody else does', () => {
    const arrival = { bimtekId: BIMTEK_ID, personId: personId(3), session: 1, at: ARRIVALS[0] };
    given(...opened, registered(2), registeredAfterAll(3))
      .when(new RecordAttendance(arrival, ADMIN))
      .then(attended(3));
  });

  it('comes for a kelurahan of the kecamatan', () => {
    given(...closed)
      .when(register(3, '18.72.99.1001'))
      .thenRejected('wilayah_unknown');
    const elsewhere = { ...bimtekPlanned, data: { ...bimtekPlanned.data, kecamatan: '18.72.04' } };
    given(elsewhere, bimtekOpened).when(register(3, REJOMULYO)).thenRejected('outside_kecamatan');
  });

  it('counts once it is known that they were there, and so does their kelurahan', () => {
    given(...closed, registeredAfterAll(3, MARGOREJO))
      .when(correct(3, 1))
      .then(corrected(3, 1), turnout([REJOMULYO, MARGOREJO], 2));
    given(...closed, registeredAfterAll(3, MARGOREJO), corrected(3, 1), turnout([REJOMULYO, MARGOREJO], 2))
      .when(correct(3, 2))
      .then(corrected(3, 2));
  });

  it('counts without a kelurahan too', () => {
    given(...closed, registeredAfterAll(3))
      .when(correct(3, 1))
      .then(corrected(3, 1), turnout([REJOMULYO], 2));
  });
});

describe('Whoever was registered wrongly', () => {
  it('counts for the right kelurahan, and the wrong one was not there', () => {
    given(...closed)
      .when(register(1, MARGOREJO))
      .then(registeredAfterAll(1, MARGOREJO), turnout([MARGOREJO], 1, [REJOMULYO]));
  });

  it('counts for no kelurahan when they came as an official', () => {
    given(...closed)
      .when(register(1))
      .then(registeredAfterAll(1), turnout([], 1, [REJOMULYO]));
  });

  it('keeps the place in line', () => {
    const withdrawn = { bimtekId: BIMTEK_ID, personId: personId(2) };
    given(...opened, registered(2), registered(3, 'WAITING'), registeredAfterAll(3, MARGOREJO))
      .when(new WithdrawParticipant(withdrawn, ADMIN))
      .then(
        { type: 'ParticipantWithdrawn', data: withdrawn },
        { type: 'SeatGranted', data: { ...withdrawn, personId: personId(3) } },
      );
  });
});

describe('The turnout of a Bimtek', () => {
  it('changes when somebody was not there after all', () => {
    given(...closed, registeredAfterAll(3, MARGOREJO), corrected(3, 1), turnout([REJOMULYO, MARGOREJO], 2))
      .when(correct(3, 1, false))
      .then(corrected(3, 1, false), turnout([REJOMULYO], 1, [MARGOREJO]));
  });

  it('is said when the Bimtek is closed, and not before', () => {
    given(...opened)
      .when(correct(1, 1))
      .then(corrected(1, 1));
  });
});
