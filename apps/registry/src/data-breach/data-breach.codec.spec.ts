import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { dataBreachCodec } from './data-breach.codec';
import type { DataBreachEvent } from './data-breach.events';
import { BREACH_ID, breachNoticeGiven, breachRecorded } from './data-breach.fixtures';

const STORED: StoredShapes<DataBreachEvent> = {
  BreachRecorded: [
    [
      'BreachRecorded',
      `{"breachId":"${BREACH_ID}","wilayah":"18.72","noticedAt":"2023-11-19T09:00:00.000Z",` +
        `"noticeDueAt":"2023-11-22T09:00:00.000Z","fields":["name","phone"],"affected":30}`,
      breachRecorded,
    ],
  ],
  BreachNoticeGiven: [
    ['BreachNoticeGiven', `{"breachId":"${BREACH_ID}","givenAt":"2023-11-20T02:00:00.000Z"}`, breachNoticeGiven],
  ],
};

describe('A fact of a breach', () => {
  itKeeps(dataBreachCodec, STORED);
});
