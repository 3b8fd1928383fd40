import { itKeeps, type StoredShapes } from '@app/event-sourcing/testing';
import { COMMAND_ID, KIM_ID } from '../kim/kim.fixtures';
import { kimNameCodec } from './kim-name.codec';
import type { KimNameEvent } from './kim-name.events';

const STORED: StoredShapes<KimNameEvent> = {
  KimNameClaimed: [
    [
      'KimNameClaimed',
      `{"wilayah":"18.72.05.1001","name":"Rejomulyo Informatif","kimId":"${KIM_ID}","claimId":"${COMMAND_ID}"}`,
      {
        type: 'KimNameClaimed',
        data: { wilayah: '18.72.05.1001', name: 'Rejomulyo Informatif', kimId: KIM_ID, claimId: COMMAND_ID },
      },
    ],
  ],
};

describe('A fact of a name', () => {
  itKeeps(kimNameCodec, STORED);
});
