import { specFor } from '@app/event-sourcing/testing';
import { ADMIN, AUDITOR, CAMAT, LURAH, stampOf } from '../kim/kim.fixtures';
import { GiveBreachNotice, RecordBreach } from './data-breach.commands';
import { dataBreachDecider } from './data-breach.decider';
import { breachNoticeGiven, breachRecorded } from './data-breach.fixtures';

const { given } = specFor(dataBreachDecider);

const { wilayah: _, noticeDueAt: __, ...noticed } = breachRecorded.data;
const record = (stamp = ADMIN, noticedAt = noticed.noticedAt) =>
  new RecordBreach({ ...noticed, fields: ['name', 'phone'], noticedAt }, stamp);
const giveNotice = (stamp = ADMIN, givenAt = breachNoticeGiven.data.givenAt) =>
  new GiveBreachNotice({ ...breachNoticeGiven.data, givenAt }, stamp);

describe('A breach', () => {
  it('has to be told of 3 x 24 hours after it was noticed', () => {
    given().when(record()).then(breachRecorded);
    given(breachRecorded).when(record()).thenNothing();
  });

  it('is told of once', () => {
    given(breachRecorded).when(giveNotice()).then(breachNoticeGiven);
    given(breachRecorded, breachNoticeGiven).when(giveNotice()).thenNothing();
    given().when(giveNotice()).thenRejected('breach_not_found');
  });

  it('lies in the past, and so does its notice', () => {
    given().when(record(ADMIN, '2024-03-01T03:00:01Z')).thenRejected('time_in_future');
    given(breachRecorded).when(giveNotice(ADMIN, '2024-03-01T03:00:01Z')).thenRejected('time_in_future');
  });

  it('is a matter of the Diskominfo of its city', () => {
    for (const stamp of [CAMAT, LURAH, AUDITOR]) given().when(record(stamp)).thenForbidden();
    const elsewhere = stampOf({ subject: 'other', role: 'admin_diskominfo', jurisdiction: '18.71' });
    given(breachRecorded).when(giveNotice(elsewhere)).thenForbidden();
  });
});
