import { METRO } from '@app/city/testing';
import { followUp, type Stamp } from '@app/event-sourcing';
import { specFor } from '@app/event-sourcing/testing';
import { CorrectAttendance } from './attendance.commands';
import { bimtekDecider } from './bimtek.decider';
import type { BimtekEvent } from './bimtek.events';
import {
  ADMIN,
  attended,
  BIMTEK_ID,
  bimtekClosed,
  bimtekOpened,
  bimtekPlanned,
  CERTIFICATE_ID,
  certificateIssued,
  closed,
  LURAH,
  MINUTES,
  passed,
  personId,
  registered,
  scored,
  stampOf,
  topicAdded,
} from './bimtek.fixtures';
import { AbandonMinutesNumber, CloseBimtek, CorrectMinutes } from './certificate.commands';
import { RecordTestResult, CorrectTestResult } from './results.commands';

const { given } = specFor(bimtekDecider(METRO));

const close = (change: Partial<typeof MINUTES> = {}, stamp: Stamp = ADMIN) =>
  new CloseBimtek({ bimtekId: BIMTEK_ID, minutes: { ...MINUTES, ...change } }, stamp);

const certificateOf = (n: number, number: string, result: object): BimtekEvent => ({
  type: 'CertificateIssued',
  data: {
    ...certificateIssued.data,
    certificateId: followUp(ADMIN, `certificate of ${personId(n)}`).commandId,
    personId: personId(n),
    number: `${MINUTES.number}/${number}`,
    result: { sessions: 2, attended: 2, ...result },
  },
});

/** Both days, with these scores. */
const trained = (n: number, preTest: number, postTest: number): BimtekEvent[] => [
  ...[registered(n), attended(n), attended(n, 2)],
  ...[scored(n, 'PRE', preTest), scored(n, 'POST', postTest)],
];

describe('When a Bimtek is closed', () => {
  const facts = [bimtekPlanned, topicAdded, bimtekOpened];

  it('everybody who qualifies by its policy has a certificate, numbered after the minutes', () => {
    const attendees = [
      ...trained(1, 40, 80),
      ...trained(2, 50, 59.99),
      ...trained(3, 30, 60),
      ...[registered(4), attended(4), scored(4, 'POST', 100)],
      ...[registered(5), attended(5), attended(5, 2)],
      registered(6),
    ];
    given(...facts, ...attendees)
      .when(close())
      .then(
        { ...bimtekClosed, data: { ...bimtekClosed.data, attendees: 5 } },
        certificateOf(1, '001', { preTest: 40, postTest: 80 }),
        certificateOf(3, '002', { preTest: 30, postTest: 60 }),
      );
  });

  it('its last day has come, and its minutes are of that day or later, and of no day to come', () => {
    given(...passed)
      .when(close({}, stampOf(ADMIN.by, '2023-10-18T16:59:59Z')))
      .thenRejected('bimtek_not_over');
    given(...passed)
      .when(close({ signedOn: '2023-10-18' }))
      .thenRejected('dates_out_of_order');
    given(...passed)
      .when(close({ signedOn: '2023-10-20' }))
      .thenRejected('date_in_future');
  });

  it('something was taught', () => {
    given(bimtekPlanned, bimtekOpened).when(close()).thenRejected('bimtek_without_topics');
  });

  it('only who attended has a result', () => {
    const result = { bimtekId: BIMTEK_ID, personId: personId(9), test: 'PRE', score: 41 } as const;
    given(...passed)
      .when(new RecordTestResult(result, ADMIN))
      .thenRejected('not_a_participant');
    given(...passed, registered(9))
      .when(new RecordTestResult(result, ADMIN))
      .thenRejected('not_an_attendee');
    given(...passed)
      .when(new CorrectTestResult({ ...result, reason: 'SALAH_CATAT' }, ADMIN))
      .thenRejected('not_a_participant');
    given(...passed, registered(9))
      .when(new CorrectTestResult({ ...result, reason: 'SALAH_CATAT' }, ADMIN))
      .thenRejected('not_an_attendee');
  });

  it('results are corrected only', () => {
    const late = new RecordTestResult({ bimtekId: BIMTEK_ID, personId: personId(1), test: 'PRE', score: 41 }, ADMIN);
    given(...passed)
      .when(late)
      .thenRejected('result_recorded');
    given(...closed)
      .when(late)
      .thenRejected('bimtek_closed');
  });
});

describe('After a Bimtek was closed', () => {
  const other = { ...ADMIN, commandId: '3c1f7a52-9d04-4f7e-8c55-6d1f0a7f0099' };
  const postTest = (score: number) => ({ bimtekId: BIMTEK_ID, personId: personId(1), test: 'POST', score }) as const;
  const correct = (score: number) => new CorrectTestResult({ ...postTest(score), reason: 'SALAH_CATAT' }, other);
  const corrected = (score: number): BimtekEvent => ({
    type: 'TestResultCorrected',
    data: { ...postTest(score), reason: 'SALAH_CATAT' },
  });
  const revoked = (reason: 'KOREKSI' | 'KECURANGAN'): BimtekEvent => ({
    type: 'CertificateRevoked',
    data: { bimtekId: BIMTEK_ID, certificateId: CERTIFICATE_ID, personId: personId(1), reason },
  });
  const further: BimtekEvent = {
    type: 'CertificateIssued',
    data: {
      ...certificateIssued.data,
      certificateId: followUp(other, `certificate of ${personId(1)}`).commandId,
      number: `${MINUTES.number}/002`,
      result: { ...certificateIssued.data.result, postTest: 90 },
    },
  };

  it('a certificate that no longer says what is recorded is replaced', () => {
    given(...closed)
      .when(correct(90))
      .then(corrected(90), revoked('KOREKSI'), further);
  });

  it('a certificate of one who does not qualify any more is revoked, and comes back with a further correction', () => {
    given(...closed)
      .when(correct(59))
      .then(corrected(59), revoked('KOREKSI'));
    given(...closed, corrected(59), revoked('KOREKSI'))
      .when(correct(90))
      .then(corrected(90), further);
    const absent = { bimtekId: BIMTEK_ID, personId: personId(1), session: 2, attended: false } as const;
    given(...closed)
      .when(new CorrectAttendance({ ...absent, reason: 'SALAH_CATAT' }, other))
      .then(
        { type: 'AttendanceCorrected', data: { ...absent, late: false, reason: 'SALAH_CATAT' } },
        revoked('KOREKSI'),
      );
  });

  it('who came late and was there all the same keeps the certificate', () => {
    const late = { bimtekId: BIMTEK_ID, personId: personId(1), session: 1, attended: true, late: true } as const;
    given(...closed)
      .when(new CorrectAttendance({ ...late, reason: 'SALAH_CATAT' }, other))
      .then({ type: 'AttendanceCorrected', data: { ...late, reason: 'SALAH_CATAT' } });
  });

  it('its minutes are of its last day or later, as when it was closed', () => {
    const minutes = { bimtekId: BIMTEK_ID, summary: MINUTES.summary, reason: 'SALAH_CATAT' } as const;
    const correctDay = (signedOn: string) => new CorrectMinutes({ ...minutes, signedOn }, other);
    given(...closed)
      .when(correctDay('2023-10-18'))
      .thenRejected('dates_out_of_order');
    given(...closed)
      .when(correctDay('2023-10-20'))
      .thenRejected('date_in_future');
  });

  it('one whose certificate was revoked for cause gets no other', () => {
    given(...closed, revoked('KECURANGAN'))
      .when(correct(90))
      .then(corrected(90));
  });
});

describe('A number of minutes', () => {
  const abandon = (number = MINUTES.number, stamp = ADMIN) =>
    new AbandonMinutesNumber({ bimtekId: BIMTEK_ID, claimId: ADMIN.commandId, number }, stamp);
  const abandoned: BimtekEvent = {
    type: 'MinutesNumberAbandoned',
    data: { bimtekId: BIMTEK_ID, claimId: ADMIN.commandId },
  };

  it('stays with the Bimtek that was closed with it', () => {
    given(...closed)
      .when(abandon())
      .thenRejected('minutes_number_taken');
    given(...closed)
      .when(abandon(' 800/17/ba/2023'))
      .thenRejected('minutes_number_taken');
  });

  it('is given up by one that was not, which then is not closed by that claim', () => {
    given(...passed)
      .when(abandon())
      .then(abandoned);
    given(...closed)
      .when(abandon('801/17/BA/2023'))
      .then(abandoned);
    given(abandoned).when(abandon()).thenNothing();
    given(...passed, abandoned)
      .when(close())
      .thenRejected('minutes_number_taken');
    given(...passed)
      .when(abandon(MINUTES.number, LURAH))
      .thenForbidden();
  });
});
