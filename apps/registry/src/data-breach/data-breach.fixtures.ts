import type { BreachNoticeGiven, BreachRecorded } from './data-breach.events';

export const BREACH_ID = '5f4dcc3b-0000-4000-8000-0000000000b1';

export const breachRecorded: BreachRecorded = {
  type: 'BreachRecorded',
  data: {
    breachId: BREACH_ID,
    wilayah: '18.72',
    noticedAt: '2023-11-19T09:00:00.000Z',
    noticeDueAt: '2023-11-22T09:00:00.000Z',
    fields: ['name', 'phone'],
    affected: 30,
  },
};

export const breachNoticeGiven: BreachNoticeGiven = {
  type: 'BreachNoticeGiven',
  data: { breachId: BREACH_ID, givenAt: '2023-11-20T02:00:00.000Z' },
};
