import { METRO } from '@app/city/testing';
import { specFor } from '@app/event-sourcing/testing';
import { RegisterParticipant } from './attendance.commands';
import { bimtekDecider } from './bimtek.decider';
import type { BimtekEvent } from './bimtek.events';
import {
  ADMIN,
  BIMTEK_ID,
  bimtekCancelled,
  bimtekPlanned,
  LURAH,
  opened,
  personId,
  registered,
  SESSIONS,
  stampOf,
  VENUE,
} from './bimtek.fixtures';
import { AbandonVenueClaim, OpenBimtek, PlanBimtek, RescheduleBimtek, ReviseBimtek } from './planning.commands';

const { given } = specFor(bimtekDecider(METRO));

const { passing: _, ...PLAN } = bimtekPlanned.data;
const [FIRST, SECOND] = SESSIONS as [(typeof SESSIONS)[0], (typeof SESSIONS)[0]];

const plan = (change: Partial<typeof PLAN>) => new PlanBimtek({ ...PLAN, ...change }, ADMIN);

describe('A Bimtek is planned', () => {
  it('for a kecamatan of the city', () => {
    given()
      .when(plan({ kecamatan: '18.72.99' }))
      .thenRejected('wilayah_unknown');
  });

  it('in a venue, unless it is held online only', () => {
    const { venue: _venue, ...nowhere } = PLAN;
    given().when(new PlanBimtek(nowhere, ADMIN)).thenRejected('venue_missing');
    given()
      .when(new PlanBimtek({ ...nowhere, mode: 'HYBRID' }, ADMIN))
      .thenRejected('venue_missing');
    given()
      .when(plan({ mode: 'DARING' }))
      .thenRejected('venue_needless');
    const { venue: _planned, ...online } = bimtekPlanned.data;
    given()
      .when(new PlanBimtek({ ...nowhere, mode: 'DARING' }, ADMIN))
      .then({ type: 'BimtekPlanned', data: { ...online, mode: 'DARING' } });
  });

  it('with sessions one after the other', () => {
    given()
      .when(plan({ sessions: [SECOND, FIRST] }))
      .thenRejected('dates_out_of_order');
    given()
      .when(plan({ sessions: [{ start: FIRST.end, end: FIRST.start }] }))
      .thenRejected('dates_out_of_order');
    given()
      .when(plan({ sessions: [{ start: FIRST.start, end: FIRST.start }] }))
      .thenRejected('dates_out_of_order');
    const inUtc = { start: '2023-10-18T04:59:00Z', end: '2023-10-18T06:00:00Z' };
    given()
      .when(plan({ sessions: [FIRST, inUtc] }))
      .thenRejected('dates_out_of_order');
    const touching = { ...inUtc, start: '2023-10-18T05:00:00Z' };
    given()
      .when(plan({ sessions: [FIRST, touching] }))
      .then({ ...bimtekPlanned, data: { ...bimtekPlanned.data, sessions: [FIRST, touching] } });
  });
});

describe('A session', () => {
  it('ends on the day on which it begins, in the time zone of the city', () => {
    const days = [{ start: FIRST.start, end: SECOND.end }];
    const tooLong = plan({ sessions: days });
    given().when(tooLong).thenRejected('session_beyond_day');
    const moved = new RescheduleBimtek({ bimtekId: BIMTEK_ID, sessions: days, venue: VENUE }, ADMIN);
    given(bimtekPlanned).when(moved).thenRejected('session_beyond_day');
    const overMidnightInUtc = [{ start: '2023-10-17T23:00:00Z', end: '2023-10-18T02:00:00Z' }];
    given()
      .when(plan({ sessions: overMidnightInUtc }))
      .then({ ...bimtekPlanned, data: { ...bimtekPlanned.data, sessions: overMidnightInUtc } });
  });
});

describe('A Bimtek is opened', () => {
  const open = (at: string) => new OpenBimtek({ bimtekId: BIMTEK_ID }, stampOf(ADMIN.by, at));

  it('from its first day on, in the time zone of the city', () => {
    given(bimtekPlanned).when(open('2023-10-17T16:59:59Z')).thenRejected('date_in_future');
    given(bimtekPlanned)
      .when(open('2023-10-17T17:00:00Z'))
      .then({ type: 'BimtekOpened', data: { bimtekId: BIMTEK_ID } });
  });
});

describe('The seats of a Bimtek', () => {
  const revise = (capacity: number, theme = 'Pemberdayaan KIM') =>
    new ReviseBimtek({ bimtekId: BIMTEK_ID, theme, capacity }, ADMIN);
  const revised = (capacity: number): BimtekEvent => ({
    type: 'BimtekRevised',
    data: { bimtekId: BIMTEK_ID, theme: 'Pemberdayaan KIM', capacity },
  });
  const granted = (n: number): BimtekEvent => ({
    type: 'SeatGranted',
    data: { bimtekId: BIMTEK_ID, personId: personId(n) },
  });
  const full = [
    ...opened,
    registered(2),
    registered(3, 'WAITING'),
    registered(4, 'WAITING'),
    registered(5, 'WAITING'),
  ];

  it('that are new go to those who wait, in their order', () => {
    given(...full)
      .when(revise(4))
      .then(revised(4), granted(3), granted(4));
    given(...full, revised(4), granted(3), granted(4))
      .when(revise(40))
      .then(revised(40), granted(5));
  });

  it('are not fewer than people have one', () => {
    given(...full)
      .when(revise(1))
      .thenRejected('seats_taken');
    given(bimtekPlanned, registered(1)).when(revise(1)).then(revised(1));
  });

  it('are filled up to the new number, and whoever comes then waits', () => {
    const register = new RegisterParticipant(
      { bimtekId: BIMTEK_ID, personId: personId(2), kelurahan: '18.72.05.1001', role: 'CALON_ANGGOTA' },
      ADMIN,
    );
    given(bimtekPlanned, registered(1), revised(1)).when(register).then(registered(2, 'WAITING'));
  });
});

describe('A venue', () => {
  const abandon = (change: Partial<AbandonVenueClaim['data']> = {}) =>
    new AbandonVenueClaim(
      { bimtekId: BIMTEK_ID, claimId: 'c-1', venue: VENUE, sessions: SESSIONS, ...change },
      ADMIN,
    );
  const abandoned = { type: 'VenueClaimAbandoned', data: { bimtekId: BIMTEK_ID, claimId: 'c-1' } } as const;

  it('stays with the Bimtek that is in it at one of these times', () => {
    given(bimtekPlanned).when(abandon()).thenRejected('venue_taken');
    given(bimtekPlanned)
      .when(abandon({ venue: 'AULA, kecamatan Metro Selatan' }))
      .thenRejected('venue_taken');
    given(...opened)
      .when(abandon({ sessions: [SECOND] }))
      .thenRejected('venue_taken');
  });

  it('is given up by one that is elsewhere, at another time, cancelled, or was never planned', () => {
    const later = [{ start: SECOND.end, end: '2023-10-19T13:00:00+07:00' }];
    given(bimtekPlanned)
      .when(abandon({ venue: 'Aula lain' }))
      .then(abandoned);
    given(bimtekPlanned)
      .when(abandon({ sessions: later }))
      .then(abandoned);
    given(bimtekPlanned, bimtekCancelled).when(abandon()).then(abandoned);
    given().when(abandon()).then(abandoned);
    given(abandoned).when(abandon()).thenNothing();
  });

  it('that was given up is not come back to by the same claim', () => {
    const lost = { ...abandoned, data: { ...abandoned.data, claimId: ADMIN.commandId } };
    const elsewhere = { bimtekId: BIMTEK_ID, sessions: SESSIONS, venue: 'Aula lain' };
    given(bimtekPlanned, lost).when(new RescheduleBimtek(elsewhere, ADMIN)).thenRejected('venue_taken');
  });

  it('is given up by nobody but the Diskominfo', () => {
    given(bimtekPlanned).when(new AbandonVenueClaim(abandon().data, LURAH)).thenForbidden();
  });
});
