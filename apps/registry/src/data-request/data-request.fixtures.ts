import { PERSON_ID } from '../person/person.fixtures';
import type { DataRequestFulfilled, DataRequestRecorded, DataRequestRefused } from './data-request.events';

export const DATA_REQUEST_ID = '5f4dcc3b-0000-4000-8000-0000000000d1';

export const dataRequestRecorded: DataRequestRecorded = {
  type: 'DataRequestRecorded',
  data: {
    dataRequestId: DATA_REQUEST_ID,
    personId: PERSON_ID,
    wilayah: '18.72.05.1001',
    kind: 'AKSES',
    receivedAt: '2023-11-19T16:00:00+07:00',
    dueAt: '2023-11-22T09:00:00.000Z',
  },
};

export const dataRequestFulfilled: DataRequestFulfilled = {
  type: 'DataRequestFulfilled',
  data: { dataRequestId: DATA_REQUEST_ID },
};

export const dataRequestRefused: DataRequestRefused = {
  type: 'DataRequestRefused',
  data: { dataRequestId: DATA_REQUEST_ID, ground: 'IDENTITAS_TIDAK_TERBUKTI' },
};
