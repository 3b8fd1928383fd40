import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { officeCodec } from './office.codec';
import type { OfficeEvent } from './office.events';

const officeId = '0f9e8d7c-6b5a-5c3d-8e2f-1a0b9c8d7e6f';

const STORED: StoredShapes<OfficeEvent> = {
  OfficeShutOut: [['OfficeShutOut', `{"officeId":"${officeId}"}`, { type: 'OfficeShutOut', data: { officeId } }]],
  OfficeReadmitted: [
    ['OfficeReadmitted', `{"officeId":"${officeId}"}`, { type: 'OfficeReadmitted', data: { officeId } }],
  ],
};

describe('What was learnt of an office', () => {
  itKeeps(officeCodec, STORED);
});
