import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { KIM_ID } from '../follow-up/follow-up.fixtures';
import { knownKimCodec } from './known-kim.codec';
import type { KnownKimEvent } from './known-kim.events';

const STORED: StoredShapes<KnownKimEvent> = {
  KimSeatLearnt: [
    [
      'KimSeatLearnt',
      `{"kimId":"${KIM_ID}","kelurahan":"18.72.05.1001","establishedOn":"2023-11-20"}`,
      {
        type: 'KimSeatLearnt',
        data: { kimId: KIM_ID, kelurahan: '18.72.05.1001', establishedOn: '2023-11-20' },
      },
    ],
  ],
  KimEndLearnt: [
    [
      'KimEndLearnt',
      `{"kimId":"${KIM_ID}","dissolvedOn":"2024-03-01"}`,
      { type: 'KimEndLearnt', data: { kimId: KIM_ID, dissolvedOn: '2024-03-01' } },
    ],
  ],
  KimNameLearnt: [
    [
      'KimNameLearnt',
      `{"kimId":"${KIM_ID}","name":"Rejomulyo Informatif","since":"2023-11-20T03:00:00.000Z"}`,
      {
        type: 'KimNameLearnt',
        data: { kimId: KIM_ID, name: 'Rejomulyo Informatif', since: '2023-11-20T03:00:00.000Z' },
      },
    ],
  ],
};

describe('What was learnt of a KIM', () => {
  itKeeps(knownKimCodec, STORED);
});
