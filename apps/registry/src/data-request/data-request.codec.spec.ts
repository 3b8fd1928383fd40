import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { PERSON_ID } from '../person/person.fixtures';
import { dataRequestCodec } from './data-request.codec';
import type { DataRequestEvent } from './data-request.events';
import {
  DATA_REQUEST_ID,
  dataRequestFulfilled,
  dataRequestRecorded,
  dataRequestRefused,
} from './data-request.fixtures';

const STORED: StoredShapes<DataRequestEvent> = {
  DataRequestRecorded: [
    [
      'DataRequestRecorded',
      `{"dataRequestId":"${DATA_REQUEST_ID}","personId":"${PERSON_ID}","wilayah":"18.72.05.1001","kind":"AKSES",` +
        `"receivedAt":"2023-11-19T16:00:00+07:00","dueAt":"2023-11-22T09:00:00.000Z"}`,
      dataRequestRecorded,
    ],
  ],
  DataRequestFulfilled: [['DataRequestFulfilled', `{"dataRequestId":"${DATA_REQUEST_ID}"}`, dataRequestFulfilled]],
  DataRequestRefused: [
    [
      'DataRequestRefused',
      `{"dataRequestId":"${DATA_REQUEST_ID}","ground":"IDENTITAS_TIDAK_TERBUKTI"}`,
      dataRequestRefused,
    ],
  ],
};

describe('A fact of a request for data', () => {
  itKeeps(dataRequestCodec, STORED);
});
