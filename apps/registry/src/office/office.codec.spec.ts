import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { officeCodec } from './office.codec';
import type { OfficeEvent } from './office.events';
import { OFFICE_ID, officeRestored, officeRevoked } from './office.fixtures';

const STORED: StoredShapes<OfficeEvent> = {
  OfficeRevoked: [
    [
      'OfficeRevoked',
      `{"officeId":"${OFFICE_ID}","subject":"lurah-rejomulyo","role":"lurah","jurisdiction":"18.72.05.1001",` +
        `"wilayah":"18.72.05.1001","reason":"MUTASI"}`,
      officeRevoked,
    ],
  ],
  OfficeRestored: [
    [
      'OfficeRestored',
      `{"officeId":"${OFFICE_ID}","subject":"lurah-rejomulyo","role":"lurah","jurisdiction":"18.72.05.1001"}`,
      officeRestored,
    ],
  ],
};

describe('A fact of an office', () => {
  itKeeps(officeCodec, STORED);
});
